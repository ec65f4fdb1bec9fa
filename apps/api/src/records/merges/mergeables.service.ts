import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { contactName, type MergeableType } from '@terril/domain';
import type { EntityTarget } from 'typeorm';
import { Contact } from '../../people/contacts/contact.entity.js';
import { ContactsService } from '../../people/contacts/contacts.service.js';
import { CONTRACT_REVENUE_CHANGED } from '../../revenue/contracts/contracts.service.js';
import { Db } from '../../core/db.js';
import type { Row } from '../../core/row.js';
import { tell } from '../../core/tell.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';
import { UserDaysService } from '../../people/organizations/user-days.service.js';
import { CONTACT_DECIDED, CONTACT_DERIVED, CONTACT_FIELDS, CONTACT_REFERENCES } from './contact-merging.js';
import { customValues, type Mergeable } from './mergeable.js';
import { moveRoles } from './move-roles.js';
import {
  earliestUserSince,
  identifiersIn,
  isFromSeveral,
  moveStays,
  ORGANIZATION_DERIVED,
  ORGANIZATION_FIELDS,
  ORGANIZATION_REFERENCES,
  parentOf,
} from './organization-merging.js';

/** The kinds of records that can be merged, and how. */
@Injectable()
export class MergeablesService {
  private readonly all: Record<MergeableType, Mergeable>;

  constructor(
    db: Db,
    organizations: OrganizationsService,
    userDays: UserDaysService,
    contacts: ContactsService,
    events: EventEmitter2,
  ) {
    const roles = moveRoles(db);
    this.all = {
      organizations: {
        type: 'organizations',
        table: 'organizations',
        entity: Organization as EntityTarget<Row>,
        name: { fr: 'Structure', en: 'Organization' },
        nameOf: ({ name }) => String(name),
        fields: ORGANIZATION_FIELDS,
        decided: { user_since: earliestUserSince, parent_id: parentOf, custom_values: customValues },
        derived: ORGANIZATION_DERIVED,
        references: {
          ...ORGANIZATION_REFERENCES,
          fk_contact_roles_organization: { move: roles },
          fk_organization_territories_organization: { move: moveStays },
        },
        contactPoints: {
          table: 'organization_contact_points',
          owner: 'organization_id',
          kinds: { email: 'email', phone: 'phone', website: 'website' },
        },
        check: (values, merge) => {
          if (isFromSeveral(merge)) organizations.mustAgree(identifiersIn(values));
        },
        refresh: async (ids) => {
          await tell(events, CONTRACT_REVENUE_CHANGED, ids);
          await userDays.refresh(ids);
        },
        show: (id) => organizations.get(id),
      },
      contacts: {
        type: 'contacts',
        table: 'contacts',
        entity: Contact as EntityTarget<Row>,
        name: { fr: 'Contact', en: 'Contact' },
        nameOf: (row) =>
          contactName({ firstName: row['first_name'] as string | null, lastName: String(row['last_name']) }),
        fields: CONTACT_FIELDS,
        decided: CONTACT_DECIDED,
        derived: CONTACT_DERIVED,
        contactPoints: {
          table: 'contact_contact_points',
          owner: 'contact_id',
          kinds: { email: 'email', phone: 'phone', mobile: 'phone' },
        },
        references: { ...CONTACT_REFERENCES, fk_contact_roles_contact: { move: roles } },
        refresh: () => Promise.resolve(),
        show: (id) => contacts.get(id),
      },
    };
  }

  of(type: MergeableType): Mergeable {
    return this.all[type];
  }
}
