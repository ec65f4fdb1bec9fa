import { NOTIFICATION_KINDS, type NotificationKind } from '@terril/domain';
import { ChoiceField, FlagField, NestedListField } from '../../core/fields.js';
import type { Language } from '../../core/errors.js';
import { Shown, ShownChoice, ShownFlag, ShownList } from '../../core/shown.js';

const LANGUAGES = ['fr', 'en'] as const;

export class NotificationPlacesOut {
  @ShownChoice(NOTIFICATION_KINDS) kind!: NotificationKind;
  @ShownFlag({ description: 'Told in the application.' }) inApp!: boolean;
  @ShownFlag({ description: 'Told by the e-mail of the day.' }) byEmail!: boolean;
}

export class PreferencesOut {
  @ShownChoice(LANGUAGES, { description: 'Of the e-mails to this person.' }) language!: Language;
  @ShownList(() => NotificationPlacesOut, { description: 'One for each kind.' }) kinds!: NotificationPlacesOut[];
  @Shown({ format: 'email', description: 'Where the e-mail of the day goes.' }) email!: string;
  @ShownFlag({ description: 'A mail server is configured: else no e-mail is sent.' }) mailEnabled!: boolean;
}

export class NotificationPlacesFields {
  @ChoiceField(NOTIFICATION_KINDS) kind!: NotificationKind;
  @FlagField() inApp!: boolean;
  @FlagField() byEmail!: boolean;
}

export class PreferencesUpdate {
  @ChoiceField(LANGUAGES, { optional: true })
  language?: Language;

  @NestedListField(() => NotificationPlacesFields, {
    optional: true,
    min: 0,
    max: 50,
    description: 'Those that change.',
  })
  kinds?: NotificationPlacesFields[];
}
