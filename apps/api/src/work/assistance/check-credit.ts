import { type CreditSource, spokenMinutes, TERMS } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { AssistanceCredit } from './assistance-credit.entity.js';

type Links = Pick<AssistanceCredit, 'organizationId' | 'subscriptionId' | 'contractId' | 'invoiceId'>;

interface Owners {
  organization: boolean;
  /** Null when the credit names none, or one that is not there. */
  subscription: number | null;
  contract: number | null;
  invoice: number | null;
  subscriptionStart: string | null;
}

/** What a credit names is there, and of its organization. @returns the first day of its subscription @throws RuleBroken */
export async function checkedLinks(db: Db, links: Links): Promise<string | null> {
  const { organizationId, subscriptionId, contractId, invoiceId } = links;
  const [owners] = await db.query<Owners>(
    `select exists (select from organizations where id = $1) as organization,
       (select c.organization_id from subscriptions s join contracts c on c.id = s.contract_id where s.id = $2) as subscription,
       (select organization_id from contracts where id = $3) as contract,
       (select organization_id from invoices where id = $4) as invoice,
       (select starts_on from subscriptions where id = $2) as "subscriptionStart"`,
    [organizationId, subscriptionId, contractId, invoiceId],
  );
  if (!owners?.organization) throw UNKNOWN_ORGANIZATION;
  if (subscriptionId && owners.subscription !== organizationId) throw OTHER_SUBSCRIPTION;
  if (contractId && owners.contract !== organizationId) throw OTHER_CONTRACT;
  if (invoiceId && owners.invoice !== organizationId) throw OTHER_INVOICE;
  return owners.subscriptionStart;
}

/** What a credit is called that was given no title: 'Carnet d’heures, 10 h'. */
export const titleFrom = (source: CreditSource, minutes: number): string =>
  `${TERMS.fr.creditSource[source]}, ${spokenMinutes(minutes)}`;

const UNKNOWN_ORGANIZATION = RuleBroken.on('organizationId', 'unknown_organization', {
  fr: 'Structure inconnue.',
  en: 'Unknown organization.',
});
const OTHER_SUBSCRIPTION = RuleBroken.on('subscriptionId', 'of_another_organization', {
  fr: 'Cette structure n’a pas cet abonnement.',
  en: 'This organization has no such subscription.',
});
const OTHER_CONTRACT = RuleBroken.on('contractId', 'of_another_organization', {
  fr: 'Cette structure n’a pas ce contrat.',
  en: 'This organization has no such contract.',
});
const OTHER_INVOICE = RuleBroken.on('invoiceId', 'of_another_organization', {
  fr: 'Cette structure n’a pas cette facture.',
  en: 'This organization has no such invoice.',
});
