import { type OrganizationStatus, withPhoneDigits } from '@terril/domain';
import { holdsWord } from '../contact-points.js';
import { customTextHolds } from '../../reference/custom-values.js';
import type { ConditionReader } from '../../core/field-registry.js';
import type { ListRules } from '../../core/list-query.js';
import { tagFilters } from '../../reference/tags/tags.service.js';
import type { OrganizationQuery } from './organization.dto.js';
import { Organization } from './organization.entity.js';
import { ORGANIZATION_TAGS } from './organization-tag.entity.js';

/** The days of the fiscal year a list is about, when it shows the records behind a figure of a report. */
export interface ReportYear {
  from: string;
  to: string;
}

/** What the list of organizations offers on the day `today`. */
export function organizationRules(
  today: string,
  query: OrganizationQuery,
  conditions: ConditionReader,
  year?: ReportYear,
): ListRules<OrganizationQuery> {
  const inReport = (counted: string) => ({
    sql: `organization.id in (select counted.organization_id from ${counted} counted ${placeOnDay(query)})`,
    parameters: { ...year, reportTerritory: query.reportTerritory === 'none' ? null : query.reportTerritory },
  });
  return {
    sorts: {
      name: 'organization.name',
      kind: 'organization.kind',
      city: 'organization.city',
      territory: 'organization.territoryId',
      accountManagerId: 'organization.accountManagerId',
      firstUserOn: 'lower(organization.user_days)',
      updatedAt: 'organization.updatedAt',
    },
    defaultSort: 'name',
    filters: {
      territoryId: 'organization.territory_id = :territoryId',
      withoutTerritory: '(organization.territory_id is null) = :withoutTerritory',
      kind: 'organization.kind = :kind',
      legalForm: 'organization.legal_form = :legalForm',
      areaId: 'organization.epci_code = any (array(select unnest(epci_codes) from areas where id = :areaId))',
      parentId: 'organization.parent_id = :parentId',
      accountManagerId: 'organization.account_manager_id = :accountManagerId',
      withinId: `organization.id ${Organization.within('withinId')}`,
      ...tagFilters(ORGANIZATION_TAGS, 'organization'),
      status: (status) => ({ sql: STATUS_ON_DAY[status]('organization'), parameters: { today } }),
      userOn: 'organization.user_days @> cast(:userOn as date)',
      newUserYear: () => inReport(NEW_USERS),
      returningYear: () => inReport('users_returning(:from, :to)'),
      lostYear: () => inReport('users_lost(:from, :to)'),
      reportTerritory: () => undefined,
    },
    conditions,
    search: (word) => `organization.search_text like ${word} or phone_digits(organization.phone) like ${word}
      or ${customTextHolds('organization', word)} or organization.id = any (array(
        select organization_id from organization_contact_points point where ${holdsWord('point', word)}))`,
    readSearch: withPhoneDigits,
  };
}

const NEW_USERS = `(select id as organization_id, lower(user_days) as counted_on
  from organizations where lower(user_days) between :from and :to)`;

/** The territory on the day that counts in the report, which need not be today's. */
function placeOnDay({ reportTerritory }: OrganizationQuery): string {
  if (reportTerritory === undefined) return '';
  return `join organization_territories place on place.organization_id = counted.organization_id
    and daterange(place.starts_on, place.ends_before) @> counted.counted_on
    and place.territory_id is not distinct from cast(:reportTerritory as int)`;
}

const isUser = (row: string) => `${row}.user_days @> cast(:today as date)`;
const wasUser = (row: string) => `lower(${row}.user_days) <= :today`;
const neverUser = (row: string) => `(isempty(${row}.user_days) or lower(${row}.user_days) > :today)`;

/** The condition that the organization which goes by the alias `row` has a status on the day `:today`. */
export const STATUS_ON_DAY: Record<OrganizationStatus, (row: string) => string> = {
  user: isUser,
  former: (row) => `${wasUser(row)} and not ${isUser(row)}`,
  partner: (row) => `${neverUser(row)} and ${row}.is_partner`,
  prospect: (row) => `${neverUser(row)} and not ${row}.is_partner`,
};
