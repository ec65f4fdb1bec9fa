import type { EmailRecordType } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { HOLDS_ON } from '../addresses.js';
import type { Email } from './email.entity.js';

/** The records that an e-mail is filed under. */
export type EmailPlace = Pick<
  Email,
  'organizationId' | 'contactId' | 'contractId' | 'subscriptionId' | 'invoiceId' | 'opportunityId'
>;

export const NOWHERE: EmailPlace = {
  organizationId: null,
  contactId: null,
  contractId: null,
  subscriptionId: null,
  invoiceId: null,
  opportunityId: null,
};

/**
 * Where an e-mail about a record is filed: under the record and its organization. That of a contact is the only one where
 * the contact has a role today; who is in none, or in several, has the e-mail alone.
 * @throws RuleBroken when there is no such record
 */
export async function placeOf(
  db: Db,
  { recordType, recordId }: { recordType: EmailRecordType; recordId: number },
  today: string,
): Promise<EmailPlace> {
  const [found] = await db.query<{ organizationId: number | null }>(ORGANIZATION_OF[recordType], [
    recordId,
    ...(recordType === 'contacts' ? [today] : []),
  ]);
  if (!found) throw RuleBroken.on('recordId', 'unknown_record', { fr: 'Fiche inconnue.', en: 'Unknown record.' });
  const own = COLUMN_OF[recordType];
  const place = { ...NOWHERE, ...found, ...(own && { [own]: recordId }) };
  return recordType === 'contacts' && found.organizationId === null ? { ...place, contactId: recordId } : place;
}

/** The column that names a record beside its organization. */
export const COLUMN_OF: Record<EmailRecordType, keyof EmailPlace | undefined> = {
  organizations: 'organizationId',
  contacts: undefined,
  contracts: 'contractId',
  subscriptions: 'subscriptionId',
  invoices: 'invoiceId',
  opportunities: 'opportunityId',
};

const ORGANIZATION_OF: Record<EmailRecordType, string> = {
  organizations: 'select id as "organizationId" from organizations where id = $1',
  contacts: `select case when count(distinct role.organization_id) = 1 then min(role.organization_id) end as "organizationId"
    from contacts left join contact_roles role on role.contact_id = contacts.id and ${HOLDS_ON('$2::date')}
    where contacts.id = $1 group by contacts.id`,
  contracts: 'select organization_id as "organizationId" from contracts where id = $1',
  subscriptions: `select contracts.organization_id as "organizationId"
    from subscriptions join contracts on contracts.id = subscriptions.contract_id where subscriptions.id = $1`,
  invoices: 'select organization_id as "organizationId" from invoices where id = $1',
  opportunities: 'select organization_id as "organizationId" from opportunities where id = $1',
};
