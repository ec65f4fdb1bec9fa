import type { Db } from '../../core/db.js';
import { currentActor } from '../../core/actor.js';
import type { ListRules } from '../../core/list-query.js';
import type { EmailOut, EmailPersonOut, EmailFileOut, EmailQuery, EmailRowOut } from './email.dto.js';
import type { Email } from './email.entity.js';
import { COLUMN_OF } from './email-place.js';

const EXCERPT = 160;

/** E-mails as they are shown, with their people and files, in a fixed number of questions. */
export async function shownEmails(db: Db, emails: Email[]): Promise<EmailOut[]> {
  if (emails.length === 0) return [];
  const ids = emails.map(({ id }) => id);
  const people = await db.query<EmailPersonOut & { emailId: number }>(PEOPLE, [ids]);
  const files = await db.query<EmailFileOut & { emailId: number }>(FILES, [ids]);
  const of = <T extends { emailId: number }>(rows: T[], id: number) =>
    rows.filter(({ emailId }) => emailId === id).map(({ emailId: _, ...row }) => row);
  return emails.map((email) => ({
    ...shown(email),
    body: email.body,
    people: of(people, email.id),
    files: of(files, email.id),
  }));
}

/** Without their texts. */
export const withoutTexts = (emails: EmailOut[]): EmailRowOut[] => emails.map(({ body: _, ...row }) => row);

function shown(email: Email): Omit<EmailRowOut, 'people' | 'files'> {
  const record = email.record();
  if (!record) throw new Error(`E-mail ${email.id} is about no record.`);
  const { body, organization, inReplyTo: _, userId: _user, ...rest } = email;
  const {
    contactId: _contact,
    contractId: _contract,
    subscriptionId: _sub,
    invoiceId: _inv,
    opportunityId: _opp,
    ...own
  } = rest;
  return {
    ...own,
    ...record,
    organizationName: organization?.name ?? null,
    excerpt: body.replaceAll(/\s+/g, ' ').trim().slice(0, EXCERPT),
  };
}

const PEOPLE = `
  select person.email_id as "emailId", person.kind, person.address, person.contact_id as "contactId",
    coalesce(person.name, nullif(concat_ws(' ', contact.first_name, contact.last_name), '')) as name
  from email_people person left join contacts contact on contact.id = person.contact_id
  where person.email_id = any ($1) order by person.id`;

const FILES = `
  select held.id, held.email_id as "emailId", held.file_id as "fileId", file.name, file.media_type as "mediaType", file.size
  from email_files held join stored_files file on file.id = held.file_id
  where held.email_id = any ($1) order by held.id`;

/** The filters on the record are read together. */
export function emailRules({ recordType }: EmailQuery): ListRules<EmailQuery> {
  return {
    sorts: { at: 'email.at' },
    defaultSort: 'at',
    defaultOrder: 'DESC',
    filters: {
      recordType: () => undefined,
      recordId: (recordId) => {
        if (recordType === undefined) return undefined;
        const column = COLUMN_OF[recordType];
        const sql = column ? `email.${column} = :recordId` : OF_CONTACT(':recordId');
        return { sql, parameters: { recordId } };
      },
      organizationId: 'email.organizationId = :organizationId',
      contactId: OF_CONTACT(':contactId'),
      direction: 'email.direction = :direction',
      state: 'email.state = :state',
      mine: (isMine) => ({
        sql: '(email.userId is not distinct from :me) = :isMine',
        parameters: { me: currentActor()?.id ?? null, isMine },
      }),
    },
    search: (word) =>
      `fold(email.subject) like ${word} or email.id in (select email_id from email_people
        where fold(coalesce(name, '') || ' ' || address) like ${word})`,
  };
}

const OF_CONTACT = (id: string) =>
  `email.id in (select email_id from email_people where contact_id = ${id} union select id from emails where contact_id = ${id})`;
