import { type PeriodUnit, roundHalfUp, TERMS } from '@terril/domain';
import { Big } from 'big.js';
import type { Db } from '../../core/db.js';
import { spokenMoney, spokenNumber } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';
import type { LetterDraft } from '../letters/letter-maker.service.js';
import type { Indexation } from './indexation.entity.js';

/** A subscription in a letter, with both its prices. */
export interface LetterLine {
  organizationId: number;
  service: string;
  periodUnit: PeriodUnit;
  periodCount: number;
  startsOn: string;
  oldPrice: string;
  newPrice: string;
  yearlyEffect: string;
}

/** In force once it is applied: a price that had changed meanwhile was left as it was, and nobody is told of it. */
const TOLD = `
  from indexation_lines line join indexations indexation on indexation.id = line.indexation_id
  join subscriptions subscription on subscription.id = line.subscription_id
  join contracts contract on contract.id = subscription.contract_id
  where line.indexation_id = $1 and not line.is_excluded
    and (indexation.state = 'draft' or exists (select from price_versions price
      where price.subscription_id = line.subscription_id and price.starts_on = line.starts_on
        and price.cause = 'indexation' and price.unit_price = line.new_price))`;

/** Organizations that no letter tells of an indexation yet: the first `count` of them, and how many there are. */
export async function untoldOrganizations(
  db: Db,
  indexationId: number,
  count: number,
): Promise<{ ids: number[]; total: number }> {
  const rows = await db.query<{ id: number; total: number }>(
    `select id, count(*) over ()::int as total from (select distinct contract.organization_id as id ${TOLD}) client
     where not exists (select from indexation_letters told join letters letter on letter.id = told.letter_id
       where told.indexation_id = $1 and letter.organization_id = client.id)
     order by id limit $2`,
    [indexationId, count],
  );
  return { ids: rows.map(({ id }) => id), total: rows[0]?.total ?? 0 };
}

/** What an indexation changes for each of these organizations, or for the first one when none is named. */
export async function letterLines(db: Db, indexationId: number, organizationIds?: number[]): Promise<LetterLine[]> {
  const first = `(select min(contract.organization_id) ${TOLD})`;
  return db.query(
    `select contract.organization_id as "organizationId", subscription.service, subscription.period_unit as "periodUnit",
       subscription.period_count as "periodCount", line.starts_on::text as "startsOn", line.old_price as "oldPrice",
       line.new_price as "newPrice", line.yearly_effect as "yearlyEffect" ${TOLD}
       and ${organizationIds ? 'contract.organization_id = any ($2::int[])' : `contract.organization_id = ${first}`}
     order by contract.organization_id, subscription.service, subscription.id`,
    organizationIds ? [indexationId, organizationIds] : [indexationId],
  );
}

/** The letter to each organization that has a line, in the order of their ids. */
export function revisionDrafts(indexation: Indexation, lines: LetterLine[]): LetterDraft[] {
  const clients = new Map<number, LetterLine[]>();
  for (const line of lines) {
    const some = clients.get(line.organizationId);
    if (some) some.push(line);
    else clients.set(line.organizationId, [line]);
  }
  return [...clients].map(([organizationId, some]) => ({
    organizationId,
    values: {
      revision: revisionWords(indexation),
      effectiveOn: spokenDay(some.map(({ startsOn }) => startsOn).toSorted()[0] ?? '', 'fr'),
      yearlyEffect: spokenMoney(roundHalfUp(some.reduce((sum, { yearlyEffect }) => sum.plus(yearlyEffect), Big(0)))),
    },
    table: [HEAD, ...some.map(row)],
    fileName: `Révision ${indexation.name} ${organizationId}`,
  }));
}

const HEAD = ['Abonnement', 'Ancien prix', 'Nouveau prix', 'À partir du'];

function row({ service, periodUnit, periodCount, oldPrice, newPrice, startsOn }: LetterLine): string[] {
  const unit = TERMS.fr.periodUnit[periodUnit].toLowerCase();
  const period = periodCount === 1 ? unit : `${periodCount} ${periodUnit === 'month' ? unit : `${unit}s`}`;
  return [`${service}, par ${period}`, spokenMoney(oldPrice), spokenMoney(newPrice), spokenDay(startsOn, 'fr')];
}

/** 'de 2,5 %', or by which index: what follows 'est révisé'. */
function revisionWords({ percent, indexName, indexFrom, indexTo }: Indexation): string {
  if (percent !== null) return `de ${spokenNumber(percent)} %`;
  const index = indexName ? `l’indice ${indexName}` : 'son indice';
  return `selon ${index}, passé de ${spokenNumber(indexFrom ?? '0')} à ${spokenNumber(indexTo ?? '0')}`;
}
