import { withPhoneDigits } from '@terril/domain';
import { holdsWord } from '../contact-points.js';
import type { ConditionReader } from '../../core/field-registry.js';
import { customTextHolds } from '../../reference/custom-values.js';
import type { ListRules } from '../../core/list-query.js';
import { holdsOn } from '../../core/sql.js';
import { Organization } from '../organizations/organization.entity.js';
import { tagFilters } from '../../reference/tags/tags.service.js';
import type { ContactQuery } from './contact.dto.js';
import { CONTACT_TAGS } from './contact-tag.entity.js';

/** What the list of contacts offers on the day `today`. */
export function contactRules(today: string, query: ContactQuery, conditions: ConditionReader): ListRules<ContactQuery> {
  // One condition for the four: the billing contact of an organization is one role, not a role here and another there.
  const inRole = () => ({ sql: heldRole(query), parameters: { ...query, today } });
  return {
    sorts: {
      name: 'contact.sortName',
      lastContactOn: 'contact.lastContactOn',
      updatedAt: 'contact.updatedAt',
    },
    defaultSort: 'name',
    filters: {
      organizationId: inRole,
      isMain: inRole,
      isBilling: inRole,
      isTechnical: inRole,
      anyDay: () => undefined,
      ...tagFilters(CONTACT_TAGS, 'contact'),
      email: `lower(contact.email) = lower(:email) or contact.id = any (array(
        select contact_id from contact_contact_points where kind = 'email' and lower(value) = lower(:email)))`,
      hasEmail: `(contact.email is not null or exists (
        select 1 from contact_contact_points where contact_id = contact.id and kind = 'email')) = :hasEmail`,
      isShared: 'contact.is_shared = :isShared',
      objectsToProspecting: 'contact.objects_to_prospecting = :objectsToProspecting',
      newsletterConsent: '(contact.newsletter_consent_on is not null) = :newsletterConsent',
    },
    conditions,
    search: (
      word,
    ) => `contact.search_text like ${word} or ${customTextHolds('contact', word)} or contact.id = any (array(
      select contact_id from contact_roles where organization_id ${Organization.holding(word)}
      union all select contact_id from contact_contact_points point where ${holdsWord('point', word)}))`,
    readSearch: withPhoneDigits,
  };
}

function heldRole({ organizationId, isMain, isBilling, isTechnical, anyDay }: ContactQuery): string {
  const conditions = [
    organizationId !== undefined && 'role.organization_id = :organizationId',
    isMain !== undefined && 'role.is_main = :isMain',
    isBilling !== undefined && 'role.is_billing = :isBilling',
    isTechnical !== undefined && 'role.is_technical = :isTechnical',
    !anyDay && holdsOn('role', ':today'),
  ].filter(Boolean);
  return `contact.id = any (array(select role.contact_id from contact_roles role where ${conditions.join(' and ')}))`;
}
