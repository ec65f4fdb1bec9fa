import { EMAIL_DIRECTIONS, type EmailDirection, ORGANIZATION_KINDS, type OrganizationKind } from '@terril/domain';
import { ChoiceField, FlagField, IdField, IdListField, NestedField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';
import { TRAY_REASONS, type TrayReason } from './tray-message.entity.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class TrayPersonOut {
  @Shown() kind!: string;
  @Shown() address!: string;
  @Shown(empty) name!: string | null;
}

/** Somebody who has one of the addresses. */
export class TrayKnownOut {
  @ShownNumber(empty) contactId!: number | null;
  @Shown(empty) contactName!: string | null;
  @ShownNumber({ ...empty, description: 'Where the contact has a role today, or that has the address itself.' })
  organizationId!: number | null;
  @Shown(empty) organizationName!: string | null;
}

export class TrayFileOut {
  @ShownNumber({ description: 'To save it: `GET /mail-tray/files/{id}`.' }) id!: number;
  @Shown() name!: string;
  @Shown() mediaType!: string;
  @ShownNumber({ description: 'In bytes.' }) size!: number;
}

export class TrayMessageOut extends RecordOut {
  @ShownChoice(EMAIL_DIRECTIONS, { description: 'out: the copy of one that a colleague sent.' })
  direction!: EmailDirection;
  @ShownChoice(TRAY_REASONS, { description: 'Nobody is known by its addresses, or several are.' }) reason!: TrayReason;
  @Shown() subject!: string;
  @Shown({ description: 'Text alone: HTML is read, never shown.' }) body!: string;
  @Shown({ format: 'date-time' }) receivedAt!: Date;
  @ShownFlag({ description: 'Written by a program, or for a list.' }) isAutomatic!: boolean;
  @Shown({ ...empty, description: 'The colleague who sent it.' }) userName!: string | null;
  @Shown({ type: [String], description: 'The addresses outside of the cooperative that it concerns.' })
  partners!: string[];
  @ShownList(() => TrayPersonOut) people!: TrayPersonOut[];
  @ShownList(() => TrayFileOut) files!: TrayFileOut[];
  @ShownList(() => TrayKnownOut, { description: 'Who has one of these addresses today.' }) known!: TrayKnownOut[];
}

export class TrayQuery extends ListQuery {
  @ChoiceField(EMAIL_DIRECTIONS, { optional: true })
  direction?: EmailDirection;

  @FlagField({ optional: true })
  isAutomatic?: boolean;
}

export class NewOrganizationFields {
  @TextField({ max: 200 })
  name!: string;

  @ChoiceField(ORGANIZATION_KINDS)
  kind!: OrganizationKind;
}

export class NewContactFields {
  @TextField({ ...optional, max: 100, description: 'None for a shared mailbox.' })
  firstName?: string | null;

  @TextField({ max: 200 })
  lastName!: string;

  @TextField({ ...optional, max: 200, description: 'In the organization.' })
  function?: string | null;
}

export class NewOpportunityFields {
  @TextField({ max: 200 })
  title!: string;

  @IdField({ description: 'Of a pipeline: `GET /pipeline-stages`.' })
  stageId!: number;
}

/** Whose a message is: somebody known, or made of it. */
export class TrayFiling {
  @IdField({ ...optional, description: 'Filed under this organization.' })
  organizationId?: number | null;

  @NestedField(() => NewOrganizationFields, { optional: true, description: 'Instead of one that is there.' })
  newOrganization?: NewOrganizationFields;

  @IdField({ ...optional, description: 'Of this contact; filed under it alone without an organization.' })
  contactId?: number | null;

  @NestedField(() => NewContactFields, {
    optional: true,
    description: 'Gets the address, and a role in the organization.',
  })
  newContact?: NewContactFields;

  @FlagField({
    optional: true,
    description: 'Adds the address to the contact, else to the organization: what comes from it is filed by itself.',
  })
  remember?: boolean;

  @NestedField(() => NewOpportunityFields, { optional: true, description: 'Born of the message, of the organization.' })
  newOpportunity?: NewOpportunityFields;
}

export class TrayFiledOut {
  @ShownNumber({ description: 'Of the e-mail that it is now.' }) emailId!: number;
  @ShownNumber(empty) organizationId!: number | null;
  @ShownNumber(empty) contactId!: number | null;
  @ShownNumber({ ...empty, description: 'Born of it.' }) opportunityId!: number | null;
  @ShownNumber({ description: 'Others of the tray from the same address, filed with it.' }) others!: number;
}

export class TrayDismissal {
  @IdListField({ description: 'Of messages of the tray.' })
  ids!: number[];
}

export class TrayDismissedOut {
  @ShownNumber({ description: 'Messages that are gone for good.' }) done!: number;
}

export class MailboxOut {
  @ShownFlag({ description: 'Whether a mailbox is read at all (IMAP_URL).' }) enabled!: boolean;
  @Shown({ ...empty, description: 'User, server and folder.' }) name!: string | null;
  @Shown({ ...empty, description: 'Where people write to it, for copies (IMAP_ADDRESS).' }) address!: string | null;
  @ShownNumber(empty) minutes!: number | null;
  @Shown({ ...empty, format: 'date-time', description: 'When it was last read to its end.' }) readAt!: Date | null;
  @Shown({ ...empty, description: 'Why it cannot be read, in the words of the server.' }) failure!: string | null;
  @ShownNumber({ description: 'Messages in the tray.' }) waiting!: number;
}
