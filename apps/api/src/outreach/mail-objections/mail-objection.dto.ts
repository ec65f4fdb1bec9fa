import { MAIL_OBJECTION_KINDS, type MailObjectionKind } from '@terril/domain';
import { fileQueryOf } from '../../core/export-query.js';
import { ChoiceField, DayField, EmailField, FlagField, IdField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownDay } from '../../core/shown.js';

export class MailObjectionOut extends RecordOut {
  @Shown({ description: 'In small letters.' }) email!: string;
  @ShownChoice(MAIL_OBJECTION_KINDS) kind!: MailObjectionKind;
  @ShownDay() since!: string;
  @Shown({ example: 'Campagne « Rentrée »' }) origin!: string;
  @ShownDay({ nullable: true, description: 'null = campaigns leave the address out.' }) liftedOn!: string | null;
  @Shown({ nullable: true }) liftedReason!: string | null;
}

export class MailObjectionCreate {
  @EmailField()
  email!: string;

  @ChoiceField(MAIL_OBJECTION_KINDS)
  kind!: MailObjectionKind;

  @DayField({ optional: true, description: 'Today unless told.' })
  since?: string;

  @TextField({ example: 'par téléphone' })
  origin!: string;
}

export class MailObjectionLift {
  @TextField({ max: 500, description: 'Why mailings may go there again.' })
  reason!: string;
}

export class MailObjectionQuery extends ListQuery {
  @ChoiceField(MAIL_OBJECTION_KINDS, { optional: true })
  kind?: MailObjectionKind;

  @FlagField({ optional: true, description: 'false: in force.' })
  isLifted?: boolean;

  @IdField({ optional: true, description: 'Of the addresses of this contact.' })
  contactId?: number;

  @IdField({ optional: true, description: 'Of the addresses of this organization, without its contacts’.' })
  organizationId?: number;
}

export class MailObjectionFileQuery extends fileQueryOf(MailObjectionQuery) {}
