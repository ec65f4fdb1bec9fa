import { OmitType, PartialType } from '@nestjs/swagger';
import {
  EMAIL_DIRECTIONS,
  EMAIL_PERSON_KINDS,
  EMAIL_RECORD_TYPES,
  EMAIL_STATES,
  INVITATIONS,
  type Invitation,
  type EmailDirection,
  type EmailPersonKind,
  type EmailRecordType,
  type EmailState,
  LONGEST_EMAIL_BODY,
  LONGEST_EMAIL_SUBJECT,
  MOST_ADDRESSES,
} from '@terril/domain';
import {
  ChoiceField,
  FlagField,
  IdField,
  IdListField,
  IntegerField,
  TextField,
  TextListField,
} from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

export class EmailPersonOut {
  @ShownChoice(EMAIL_PERSON_KINDS) kind!: EmailPersonKind;
  @Shown() address!: string;
  @Shown({ ...empty, description: 'As the e-mail says it, else of the contact.' }) name!: string | null;
  @ShownNumber({ ...empty, description: 'Who has that address, where one contact alone does.' }) contactId!:
    number | null;
}

export class EmailFileOut {
  @ShownNumber({ description: 'To save it: `GET /emails/files/{id}`.' }) id!: number;
  @ShownNumber({ description: 'For another e-mail that takes it too.' }) fileId!: number;
  @Shown() name!: string;
  @Shown({ description: 'application/octet-stream: of a kind that Terril does not take; opened at one’s own risk.' })
  mediaType!: string;
  @ShownNumber({ description: 'In bytes.' }) size!: number;
}

/** An e-mail in a list: without its text. */
export class EmailRowOut extends RecordOut {
  @ShownChoice(EMAIL_DIRECTIONS) direction!: EmailDirection;
  @ShownChoice(EMAIL_STATES) state!: EmailState;
  @Shown() subject!: string;
  @Shown({ description: 'How the text begins.' }) excerpt!: string;
  @Shown({ format: 'date-time', description: 'Received, sent, or last changed.' }) at!: Date;
  @Shown({ ...empty, description: 'The name its sender is read as.' }) fromName!: string | null;
  @Shown({ ...empty, description: 'Where answers go.' }) replyTo!: string | null;
  @Shown(empty) messageId!: string | null;
  @Shown({ ...empty, description: 'In the words of the mail server.' }) failure!: string | null;
  @ShownFlag({ description: 'Written by a program: an absence message.' }) isAutomatic!: boolean;
  @ShownChoice(EMAIL_RECORD_TYPES) recordType!: EmailRecordType;
  @ShownNumber() recordId!: number;
  @ShownNumber(empty) organizationId!: number | null;
  @Shown(empty) organizationName!: string | null;
  @ShownNumber({ ...empty, description: 'The activity that it invites to, or calls off.' }) activityId!: number | null;
  @ShownChoice(INVITATIONS, empty) invitation!: Invitation | null;
  @Shown({ ...empty, description: 'Who wrote it or had it sent; null for one that was received.' }) userName!:
    string | null;
  @ShownList(() => EmailPersonOut) people!: EmailPersonOut[];
  @ShownList(() => EmailFileOut) files!: EmailFileOut[];
}

export class EmailOut extends EmailRowOut {
  @Shown({ description: 'Text; of one written here, with the light markup of templates.' }) body!: string;
}

/** What is no address beside is told by its field. */
const VISIBLE = /^\P{C}{0,254}$/u;
const ADDRESSES = { optional: true, max: MOST_ADDRESSES } as const;

export class EmailCreate {
  @ChoiceField(EMAIL_RECORD_TYPES)
  recordType!: EmailRecordType;

  @IdField({ description: 'Of the record it is written from.' })
  recordId!: number;

  @TextListField(VISIBLE, { ...ADDRESSES, description: 'E-mail addresses.' })
  to?: string[];

  @TextListField(VISIBLE, { ...ADDRESSES, description: 'Seen by all.' })
  cc?: string[];

  @TextListField(VISIBLE, { ...ADDRESSES, description: 'Seen by nobody else.' })
  bcc?: string[];

  @TextField({ optional: true, nullable: true, max: LONGEST_EMAIL_SUBJECT })
  subject?: string | null;

  @TextField({ optional: true, nullable: true, max: LONGEST_EMAIL_BODY, description: 'As in a template.' })
  body?: string | null;

  @IdListField({ optional: true, description: 'Files that were sent (`POST /files`), or that records have.' })
  fileIds?: number[];

  @TextField({ optional: true, nullable: true, max: 100, description: 'One’s own name unless told.' })
  fromName?: string | null;

  @IdField({ optional: true, nullable: true, description: 'The e-mail it answers.' })
  answeredId?: number | null;
}

export class InvitationCreate {
  @ChoiceField(INVITATIONS, { description: 'Calls it off, by the same appointment in the programs that have it.' })
  kind!: Invitation;
}

export class EmailUpdate extends PartialType(OmitType(EmailCreate, ['recordType', 'recordId', 'answeredId']), {
  skipNullProperties: false,
}) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class EmailSend {
  @IntegerField({ min: 1, description: 'As it was read: what somebody changed meanwhile does not leave unread.' })
  version!: number;
}

export class EmailQuery extends ListQuery {
  @ChoiceField(EMAIL_RECORD_TYPES, { optional: true, description: 'With `recordId`.' })
  recordType?: EmailRecordType;

  @IdField({ optional: true })
  recordId?: number;

  @IdField({ optional: true })
  organizationId?: number;

  @IdField({ optional: true, description: 'From or to this contact.' })
  contactId?: number;

  @ChoiceField(EMAIL_DIRECTIONS, { optional: true })
  direction?: EmailDirection;

  @ChoiceField(EMAIL_STATES, { optional: true })
  state?: EmailState;

  @FlagField({ optional: true, description: 'Written by oneself.' })
  mine?: boolean;
}

export class RecipientsQuery {
  @ChoiceField(EMAIL_RECORD_TYPES)
  recordType!: EmailRecordType;

  @IdField()
  recordId!: number;
}

/** An address that an e-mail about a record may go to. */
export class RecipientOut {
  @Shown() address!: string;
  @Shown({ description: 'Of the contact or the organization.' }) name!: string;
  @ShownNumber(empty) contactId!: number | null;
  @Shown({ ...empty, description: 'The function of the contact there, or what the address is for.' }) label!:
    string | null;
  @ShownFlag({ description: 'The contact objects to prospecting (GDPR, article 21).' }) objects!: boolean;
}

export class ObjectionsQuery {
  @TextListField(VISIBLE, { max: MOST_ADDRESSES, description: 'E-mail addresses.' })
  address!: string[];
}

export class EmailPrepare {
  @ChoiceField(EMAIL_RECORD_TYPES)
  recordType!: EmailRecordType;

  @IdField()
  recordId!: number;

  @IdField({ optional: true, nullable: true, description: 'Whom it is to; that of the record unless told.' })
  contactId?: number | null;

  @IdField({ optional: true, nullable: true, description: 'Or the texts below.' })
  templateId?: number | null;

  @TextField({ optional: true, max: LONGEST_EMAIL_SUBJECT })
  subject?: string;

  @TextField({ optional: true, max: LONGEST_EMAIL_BODY })
  body?: string;
}

/** Texts with their variables filled in. */
export class EmailPreparedOut {
  @Shown() subject!: string;
  @Shown() body!: string;
  @Shown({ type: [String], description: 'Variables that the record has nothing for; they stay as they are.' })
  missing!: string[];
}
