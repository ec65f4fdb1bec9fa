/** What an e-mail, or the template of one, may name between braces: `{{organization}}`. */
export const EMAIL_VARIABLES = [
  'organization',
  'organizationCity',
  'contact',
  'contactFirstName',
  'contactLastName',
  'contract',
  'contractTitle',
  'contractStartsOn',
  'contractEndsOn',
  'subscription',
  'invoice',
  'invoiceIssuedOn',
  'invoiceDueOn',
  'invoiceTotal',
  'opportunity',
  'opportunityStage',
  'sender',
  'senderEmail',
  'cooperative',
  'today',
] as const;
export type EmailVariable = (typeof EMAIL_VARIABLES)[number];
export type EmailValues = Partial<Record<EmailVariable, string>>;

/** Written here, or received. */
export const EMAIL_DIRECTIONS = ['out', 'in'] as const;
export type EmailDirection = (typeof EMAIL_DIRECTIONS)[number];

/**
 * Where an e-mail stands. One that is `sending` is in the hands of the mail server: when the process dies then, nobody knows
 * whether it left, so that it is `failed` and a person decides. `bounced`: it left, and came back.
 */
export const EMAIL_STATES = ['draft', 'queued', 'sending', 'sent', 'failed', 'bounced', 'received'] as const;
export type EmailState = (typeof EMAIL_STATES)[number];

/** What an e-mail does about an appointment: it invites to it, or calls it off. */
export const INVITATIONS = ['request', 'cancel'] as const;
export type Invitation = (typeof INVITATIONS)[number];

/** Whether it may still be changed, sent and thrown away. */
export const isOpenEmail = (state: EmailState): boolean => state === 'draft' || state === 'failed';

/** The records that e-mails are written from and filed under, by the names of their resources. */
export const EMAIL_RECORD_TYPES = [
  'organizations',
  'contacts',
  'contracts',
  'subscriptions',
  'invoices',
  'opportunities',
] as const;
export type EmailRecordType = (typeof EMAIL_RECORD_TYPES)[number];

/** Who an e-mail is from and to. */
export const EMAIL_PERSON_KINDS = ['from', 'to', 'cc', 'bcc'] as const;
export type EmailPersonKind = (typeof EMAIL_PERSON_KINDS)[number];

/** Of one e-mail: more is a mailing, where people do not read each other's addresses. */
export const MOST_ADDRESSES = 50;
/** Files of one e-mail; together they are as large as one file may be. */
export const MOST_EMAIL_FILES = 20;
export const LONGEST_EMAIL_SUBJECT = 300;
/** Characters. */
export const LONGEST_EMAIL_BODY = 100_000;
