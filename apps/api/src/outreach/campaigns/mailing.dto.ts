import { LEFT_OUT_REASONS, type LeftOutReason } from '@terril/domain';
import { EmailField, IntegerField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownList, ShownNumber } from '../../core/shown.js';

export class CampaignVersion {
  @IntegerField({ min: 1, description: 'As it was read: a campaign changed meanwhile is a 409.' })
  version!: number;
}

export class MailingTest {
  @EmailField({ optional: true, description: 'To whoever asks unless told.' })
  email?: string;
}

export class MailingTestOut {
  @Shown({ description: 'Where it was sent.' }) email!: string;
}

/** What the first one written to would read. */
export class MailingPreviewOut {
  @Shown({ description: 'Whom it is filled in for.' }) name!: string;
  @Shown() subject!: string;
  @Shown({ description: 'The plain text of the e-mail.' }) text!: string;
  @Shown({ description: 'Its page: HTML in which nothing is loaded from anywhere.' }) html!: string;
}

export class LeftOutCount {
  @ShownChoice(LEFT_OUT_REASONS) reason!: LeftOutReason;
  @ShownNumber() count!: number;
}

export class LeftOutOut {
  @ShownNumber({ nullable: true }) organizationId!: number | null;
  @ShownNumber({ nullable: true }) contactId!: number | null;
  @Shown() name!: string;
  @Shown({ nullable: true }) email!: string | null;
  @ShownChoice(LEFT_OUT_REASONS) reason!: LeftOutReason;
}

/** Whom the mailing would address today. */
export class AudienceOut {
  @ShownNumber({ description: 'E-mails that would leave.' }) toSend!: number;
  @ShownList(() => LeftOutCount) leftOut!: LeftOutCount[];
  @ShownList(() => LeftOutOut, { description: 'The first 100 who would be left out, by name.' }) first!: LeftOutOut[];
}
