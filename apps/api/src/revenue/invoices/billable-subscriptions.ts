import { type ContractStage, isSigned } from '@terril/domain';
import type { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { InvoiceLineFields } from './invoice.dto.js';

type NamingLine = Pick<InvoiceLineFields, 'subscriptionId'>;

/**
 * What refuses lines of subscriptions that cannot be billed; those that `all` lines name are read at once. Their contracts
 * keep their signature until the transaction ends.
 * @throws RuleBroken on the line at fault (`lines.0.subscriptionId`): an unknown one, or one of a contract not signed
 */
export async function billableChecker(db: Db, all: NamingLine[]): Promise<(lines: NamingLine[]) => void> {
  const ids = [...new Set(all.flatMap(({ subscriptionId }) => subscriptionId ?? []))];
  const rows =
    ids.length === 0
      ? []
      : await db.query<{ id: number; stage: ContractStage }>(
          `select s.id, c.stage from subscriptions s join contracts c on c.id = s.contract_id
           where s.id = any ($1) order by c.id for share of c`,
          [ids],
        );
  const stageOf = new Map(rows.map(({ id, stage }) => [id, stage]));
  return (lines) => {
    for (const [index, { subscriptionId }] of lines.entries()) {
      if (subscriptionId == null) continue;
      const at = `lines.${index}.subscriptionId`;
      const stage = stageOf.get(subscriptionId);
      if (stage === undefined) throw RuleBroken.on(at, 'unknown_subscription', UNKNOWN);
      if (!isSigned({ stage })) throw RuleBroken.on(at, 'contract_not_signed', NOT_SIGNED);
    }
  };
}

const UNKNOWN = { fr: 'Abonnement inconnu.', en: 'Unknown subscription.' };
const NOT_SIGNED = {
  fr: 'Le contrat de cet abonnement n’est pas signé : rien de lui ne se facture.',
  en: 'The contract of this subscription is not signed: nothing of it is billed.',
};
