import type { Schemas } from '@terril/api-types';

export type Email = Schemas['EmailOut'];
export type EmailRow = Schemas['EmailRowOut'];
export type Recipient = Schemas['RecipientOut'];

/** A file of a draft, as the form holds it. */
export type DraftFile = Pick<Schemas['EmailFileOut'], 'fileId' | 'name' | 'size'>;

/** What the form of a draft holds beside the texts. */
export interface DraftFields {
  recordType: Email['recordType'];
  recordId: number;
  to: string[];
  cc: string[];
  bcc: string[];
  subject: string;
  body: string;
  fromName: string | null;
  files: DraftFile[];
  answeredId?: number;
}

/** Whom it is to, by how. */
export const addressesOf = ({ people }: Pick<EmailRow, 'people'>, kind: string): string[] =>
  people.filter((each) => each.kind === kind).map(({ address }) => address);

/** Those outside whom it is from, or to: as a line of a list says it. */
export function partnersOf({ direction, people }: EmailRow): string {
  const shown = people.filter(({ kind }) => (direction === 'in' ? kind === 'from' : kind !== 'from'));
  return shown.map(({ name, address }) => name ?? address).join(', ');
}

/** What the form of a draft begins with. */
export function toFields(email: Email): DraftFields & Pick<Email, 'id' | 'version'> {
  const { id, version, recordType, recordId, subject, body, fromName, files } = email;
  const lists = { to: addressesOf(email, 'to'), cc: addressesOf(email, 'cc'), bcc: addressesOf(email, 'bcc') };
  return { id, version, recordType, recordId, subject, body, fromName, files, ...lists };
}

/** What the API takes of the form. */
export function toPayload({ to, cc, bcc, subject, body, fromName, files, ...rest }: DraftFields) {
  const { recordType, recordId, answeredId } = rest;
  const texts = { subject: subject || null, body: body || null, fromName: fromName || null };
  const own = {
    to: to ?? [],
    cc: cc ?? [],
    bcc: bcc ?? [],
    ...texts,
    fileIds: (files ?? []).map(({ fileId }) => fileId),
  };
  return { recordType, recordId, answeredId, ...own };
}

/** A text to answer under, as mail programs quote it. */
export function quoted(text: string): string {
  return `\n\n${text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')}`;
}
