import { Injectable } from '@nestjs/common';
import type { CustomizedType } from '@terril/domain';
import type { EntityTarget } from 'typeorm';
import { ContactsService } from '../../people/contacts/contacts.service.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { Contract } from '../../revenue/contracts/contract.entity.js';
import { ContractsService } from '../../revenue/contracts/contracts.service.js';
import { Invoice } from '../../revenue/invoices/invoice.entity.js';
import { InvoicesService } from '../../revenue/invoices/invoices.service.js';
import { Subscription } from '../../revenue/subscriptions/subscription.entity.js';
import { SubscriptionsService } from '../../revenue/subscriptions/subscriptions.service.js';
import { ActivitiesService } from '../../work/activities/activities.service.js';
import { Activity } from '../../work/activities/activity.entity.js';
import type { ManyRecords } from '../../core/many-records.js';
import type { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { OrganizationsService } from '../../people/organizations/organizations.service.js';

/** What undoing needs of the records of a list. */
export interface UndoTarget {
  /** Whose fields the cooperative adds to; undefined where it cannot. */
  type?: CustomizedType;
  entity: EntityTarget<Row>;
  records: Pick<ManyRecords, 'labelsOf' | 'tagMany'>;
}

/** The lists that take bulk actions, by the name of their resource. */
@Injectable()
export class BulkTargets {
  private readonly targets: Record<string, UndoTarget>;

  constructor(
    organizations: OrganizationsService,
    contacts: ContactsService,
    contracts: ContractsService,
    subscriptions: SubscriptionsService,
    invoices: InvoicesService,
    activities: ActivitiesService,
  ) {
    this.targets = {
      organizations: { type: 'organizations', entity: Organization, records: organizations },
      contacts: { type: 'contacts', entity: Contact, records: contacts },
      contracts: { type: 'contracts', entity: Contract, records: contracts },
      subscriptions: { type: 'subscriptions', entity: Subscription, records: subscriptions },
      invoices: { type: 'invoices', entity: Invoice, records: invoices },
      activities: { entity: Activity, records: activities },
    };
  }

  /** Undefined for a resource that takes none. */
  of(recordType: string): UndoTarget | undefined {
    return this.targets[recordType];
  }
}
