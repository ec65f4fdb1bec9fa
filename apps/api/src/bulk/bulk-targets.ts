import { Injectable } from '@nestjs/common';
import type { EntityTarget } from 'typeorm';
import { ContactsService } from '../contacts/contacts.service.js';
import { Contact } from '../contacts/contact.entity.js';
import { Contract } from '../contracts/contract.entity.js';
import { ContractsService } from '../contracts/contracts.service.js';
import type { ListQuery } from '../core/list-query.js';
import type { ManyRecords } from '../core/many-records.js';
import type { Row } from '../core/row.js';
import { Organization } from '../organizations/organization.entity.js';
import { OrganizationsService } from '../organizations/organizations.service.js';

/** A list on which something can be done to many records at once. */
export interface BulkTarget<Query extends ListQuery = ListQuery> {
  entity: EntityTarget<Row>;
  records: ManyRecords<Query>;
}

/** The lists that take bulk actions, by the name of their resource. */
@Injectable()
export class BulkTargets {
  readonly organizations: BulkTarget;
  readonly contacts: BulkTarget;
  readonly contracts: BulkTarget;

  constructor(organizations: OrganizationsService, contacts: ContactsService, contracts: ContractsService) {
    this.organizations = { entity: Organization, records: organizations };
    this.contacts = { entity: Contact, records: contacts };
    this.contracts = { entity: Contract, records: contracts };
  }

  /** Undefined for a resource that takes none. */
  of(recordType: string): BulkTarget | undefined {
    const targets: Record<string, BulkTarget> = {
      organizations: this.organizations,
      contacts: this.contacts,
      contracts: this.contracts,
    };
    return targets[recordType];
  }
}
