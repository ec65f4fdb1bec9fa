import { MAIL_FORMATS, type MailFormat, SENDING_STATES, type SendingState } from '@terril/domain';
import { ChoiceField, IdListField, IntegerField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownList, ShownNumber } from '../../core/shown.js';

export class SendingOut {
  @ShownNumber() id!: number;
  @Shown() userName!: string;
  @ShownDay({ description: 'The day of the month it stands for, or the day somebody asked for it.' }) dueOn!: string;
  @ShownChoice(MAIL_FORMATS) format!: MailFormat;
  @ShownChoice(SENDING_STATES) state!: SendingState;
  @Shown({ nullable: true, description: 'Why it did not leave.' }) failure!: string | null;
  @Shown({ format: 'date-time' }) at!: Date;
}

export class AnalysisMailingOut {
  @ShownNumber({ nullable: true, description: 'Of each month, 1 to 31; null = it is not e-mailed.' })
  dayOfMonth!: number | null;
  @ShownChoice(MAIL_FORMATS) format!: MailFormat;
  @Shown({ type: [Number], description: 'Colleagues.' }) recipientIds!: number[];
  @ShownDay({ nullable: true, description: 'When it is sent next.' }) nextOn!: string | null;
  @ShownList(() => SendingOut, { description: 'The last ones, the latest first.' }) sendings!: SendingOut[];
}

export class AnalysisMailingUpdate {
  @IntegerField({
    min: 1,
    max: 31,
    nullable: true,
    description: 'null = no more e-mails; of a shorter month, the last day.',
  })
  dayOfMonth!: number | null;

  @ChoiceField(MAIL_FORMATS)
  format!: MailFormat;

  @IdListField()
  recipientIds!: number[];
}
