import { type OrganizationStatus, withPhoneDigits } from '@terril/domain';
import { holdsWord } from '../core/contact-points.js';
import type { ListRules } from '../core/list-query.js';
import { tagFilters } from '../tags/tags.service.js';
import type { OrganizationQuery } from './organization.dto.js';
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
      ...tagFilters(ORGANIZATION_TAGS, 'organization'),
      status: (status) => ({ sql: STATUS_ON_DAY[status], parameters: { today } }),
      newUserYear: () => inReport(NEW_USERS),
      returningYear: () => inReport('users_returning(:from, :to)'),
      lostYear: () => inReport('users_lost(:from, :to)'),
      reportTerritory: () => undefined,
    },
    search: (word) => `organization.search_text like ${word} or dialled_digits(organization.phone) like ${word}
      or organization.id = any (array(
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

const IS_USER = 'organization.user_days @> cast(:today as date)';
const WAS_USER = 'lower(organization.user_days) <= :today';
const NEVER_USER = '(isempty(organization.user_days) or lower(organization.user_days) > :today)';

const STATUS_ON_DAY: Record<OrganizationStatus, string> = {
  user: IS_USER,
  former: `${WAS_USER} and not ${IS_USER}`,
  partner: `${NEVER_USER} and organization.is_partner`,
  prospect: `${NEVER_USER} and not organization.is_partner`,
};
