import { type Period, TERMS } from '@terril/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { choice, date, type ExportColumns, integer, money, text } from '../../core/export-columns.js';
import { customTextHolds } from '../../reference/custom-values.js';
import type { ConditionReader } from '../../core/field-registry.js';
import type { ListRules } from '../../core/list-query.js';
import { holdsOn } from '../../core/sql.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { ORGANIZATION_TAGS } from '../../people/organizations/organization-tag.entity.js';
import { tagFilters } from '../../reference/tags/tags.service.js';
import { holderFulfils } from './holder-of-day.js';
import { PriceVersion } from './price-version.entity.js';
import type { SubscriptionOut, SubscriptionQuery } from './subscription.dto.js';
import { Subscription } from './subscription.entity.js';

/** Subscriptions with their contract and their organization. */
export function withOrganizations(db: Db): SelectQueryBuilder<Subscription> {
  return db
    .repository(Subscription)
    .createQueryBuilder('subscription')
    .leftJoinAndSelect('subscription.contract', 'contract')
    .leftJoinAndSelect('contract.organization', 'organization');
}

/** The price that counts on `:day`: one of a contract that is not signed counts on no day. */
const PRICE_OF_DAY = `price.subscription_id = subscription.id and contract.stage = 'signed' and ${holdsOn('price', ':day')}`;

/**
 * A price of a signed contract begins on `:changedOn`, or was paid for the last time on its eve, and not both at the same
 * amount; or the contract was handed over on that day.
 */
const CHANGED_ON_DAY = `contract.stage = 'signed' and (subscription.id in (
  select subscription_id from (
    select subscription_id, monthly_amount from price_versions where starts_on = :changedOn
    union all select subscription_id, -monthly_amount from price_versions where ends_before = :changedOn) step
  group by subscription_id having sum(monthly_amount) <> 0)
  or contract.id in (select contract_id from contract_holders where ends_before = :changedOn))`;

/** Months in which an organization, `of`, went from nothing to something. */
const came = (of: string) => `${of}.scope = 'all' and ${of}.users > 0 and not exists (
  select from revenue_movements gone where gone.organization_id = ${of}.organization_id and gone.scope = 'all'
    and gone.month = ${of}.month and gone.users < 0)`;

/** Organizations that were subscribed for the first time in the fiscal year `:cohort`, as the report of cohorts counts them. */
const CAME_IN_YEAR = `select came.organization_id from revenue_movements came
  cross join (select make_date(:cohort, fiscal_year_start_month, 1) as first_day from settings) year
  where came.month >= year.first_day and came.month < year.first_day + interval '1 year' and ${came('came')}
    and not exists (select from revenue_movements earlier where earlier.organization_id = came.organization_id
      and earlier.month < came.month and ${came('earlier')})`;

/** What the list of subscriptions offers; amounts, and the organizations they are narrowed to, are those of `day`. */
export function subscriptionRules(day: string, conditions: ConditionReader): ListRules<SubscriptionQuery> {
  const heldBy = (name: string, condition: (organization: string, named: string) => string) => (value: unknown) => ({
    sql: holderFulfils(condition),
    parameters: { day, [name]: value },
  });
  return {
    sorts: {
      organization: 'organization.name',
      service: 'subscription.service',
      category: 'subscription.category',
      startsOn: 'subscription.startsOn',
      endsOn: 'subscription.endsOn',
    },
    defaultSort: 'service',
    filters: {
      organizationId: heldBy('organizationId', (_, named) => `${named}.organization_id = :organizationId`),
      withinId: heldBy('withinId', (_, named) => `${named}.organization_id ${Organization.within('withinId')}`),
      contractId: 'subscription.contract_id = :contractId',
      category: 'subscription.category = :category',
      serviceId: 'subscription.service_id = :serviceId',
      activeOn: { sql: `exists (select 1 from price_versions price where ${PRICE_OF_DAY})`, parameters: { day } },
      changedOn: CHANGED_ON_DAY,
      cohort: heldBy('cohort', (_, named) => `${named}.organization_id in (${CAME_IN_YEAR})`),
      territoryId: (territoryId) =>
        heldBy('territoryId', (organization) =>
          territoryId === 'none'
            ? `${organization}.territory_id is null`
            : `${organization}.territory_id = cast(:territoryId as int)`,
        )(territoryId),
      areaId: heldBy(
        'areaId',
        (organization) =>
          `${organization}.epci_code = any (array(select unnest(epci_codes) from areas where id = :areaId))`,
      ),
      kind: heldBy('kind', (organization) => `${organization}.kind = :kind`),
      tagId: heldBy('tagId', (organization) => tagFilters(ORGANIZATION_TAGS, organization).tagId),
      accountManagerId: heldBy(
        'accountManagerId',
        (organization) => `${organization}.account_manager_id = :accountManagerId`,
      ),
    },
    conditions,
    search: (word) => `fold(subscription.service) like ${word}
      or ${customTextHolds('subscription', word)} or subscription.contract_id = any (array(
      select id from contracts where organization_id ${Organization.holding(word)}))`,
    sums: { monthlyAmount: 'sum(price.monthly_amount)', yearlyAmount: '12 * sum(price.monthly_amount)' },
    joinForSums: (builder) => builder.leftJoin(PriceVersion, 'price', PRICE_OF_DAY, { day }),
  };
}

/** The columns of the list in a file. */
export const SUBSCRIPTION_COLUMNS: ExportColumns<SubscriptionOut> = {
  service: text('Service', 'Service', ({ service }) => service),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  contract: text('Contrat', 'Contract', ({ contractReference }) => contractReference),
  category: choice('category', 'Catégorie', 'Category', ({ category }) => category),
  periodUnit: { header: { fr: 'Périodicité', en: 'Periodicity' }, kind: 'text', value: periodOf },
  cycle: { header: { fr: 'Cycle de facturation', en: 'Billing cycle' }, kind: 'text', value: cycleOf },
  billed: choice('billed', 'Facturé', 'Billed', ({ billed }) => billed),
  alignment: choice('alignment', 'Début des périodes', 'Start of the periods', ({ alignment }) => alignment),
  anchorDay: integer('Jour du mois', 'Day of the month', ({ anchorDay }) => anchorDay),
  setupFee: money('Frais de mise en service', 'Set-up fee', ({ setupFee }) => setupFee),
  startsOn: date('Début', 'Start', ({ startsOn }) => startsOn),
  endsOn: date('Fin', 'End', ({ endsOn }) => endsOn),
  monthlyAmount: money('Par mois, hors taxes', 'Per month, excl. VAT', ({ monthlyAmount }) => monthlyAmount),
  endReason: text('Raison de la fin', 'Reason of the end', ({ endReason }) => endReason),
  externalReference: text('Référence externe', 'External reference', ({ externalReference }) => externalReference),
};

function periodOf({ periodUnit, periodCount }: SubscriptionOut, language: Language): string {
  return periodText({ unit: periodUnit, count: periodCount }, language);
}

function cycleOf({ cycleUnit, cycleCount }: SubscriptionOut, language: Language): string | null {
  return cycleUnit && periodText({ unit: cycleUnit, count: cycleCount ?? 1 }, language);
}

/** 'Trimestre', '2 × Année'. */
function periodText({ unit, count }: Period, language: Language): string {
  const word = TERMS[language].periodUnit[unit];
  return count === 1 ? word : `${count} × ${word}`;
}
