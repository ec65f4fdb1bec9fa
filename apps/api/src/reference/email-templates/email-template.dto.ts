import { PartialType } from '@nestjs/swagger';
import { CONTACT_LANGUAGES, type ContactLanguage } from '@terril/domain';
import { ChoiceField, FlagField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag } from '../../core/shown.js';

export class EmailTemplateOut extends RecordOut {
  @Shown() name!: string;
  @ShownChoice(CONTACT_LANGUAGES) language!: ContactLanguage;
  @Shown() subject!: string;
  @Shown() body!: string;
  @ShownFlag({ description: 'No more to be chosen.' }) isArchived!: boolean;
}

export class EmailTemplateCreate {
  @TextField({ max: 100, example: 'Bienvenue' })
  name!: string;

  @ChoiceField(CONTACT_LANGUAGES, { optional: true, description: '`fr` unless told.' })
  language?: ContactLanguage;

  @TextField({ max: 200, example: 'Votre espace {{subscription}} est ouvert' })
  subject!: string;

  @TextField({
    max: 20_000,
    description:
      'Text; an empty line parts two paragraphs, `- ` begins an item of a list, `**so**` is bold, `[so](https://…)` a link.',
  })
  body!: string;

  @FlagField({ optional: true })
  isArchived?: boolean;
}

export class EmailTemplateUpdate extends PartialType(EmailTemplateCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class EmailTemplateQuery extends ListQuery {
  @ChoiceField(CONTACT_LANGUAGES, { optional: true })
  language?: ContactLanguage;

  @FlagField({ optional: true })
  isArchived?: boolean;
}
