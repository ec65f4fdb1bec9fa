import { Injectable, type Type } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
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
import { OpportunitiesService } from '../../prospecting/opportunities/opportunities.service.js';
import { Opportunity } from '../../prospecting/opportunities/opportunity.entity.js';
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
  records: Pick<ManyRecords, 'labelsOf' | 'tagMany' | 'putBack'>;
}

/** The lists that take bulk actions, by the name of their resource, with the service of their records. */
const TARGETS: Record<string, Omit<UndoTarget, 'records'> & { service: Type<UndoTarget['records']> }> = {
  organizations: { type: 'organizations', entity: Organization, service: OrganizationsService },
  contacts: { type: 'contacts', entity: Contact, service: ContactsService },
  contracts: { type: 'contracts', entity: Contract, service: ContractsService },
  subscriptions: { type: 'subscriptions', entity: Subscription, service: SubscriptionsService },
  invoices: { type: 'invoices', entity: Invoice, service: InvoicesService },
  opportunities: { type: 'opportunities', entity: Opportunity, service: OpportunitiesService },
  activities: { entity: Activity, service: ActivitiesService },
};

/** What undoing needs, by the name of a resource. */
@Injectable()
export class BulkTargets {
  constructor(private readonly modules: ModuleRef) {}

  /** Undefined for a resource that takes no bulk action. */
  of(recordType: string): UndoTarget | undefined {
    const target = TARGETS[recordType];
    if (!target) return undefined;
    const { service, ...what } = target;
    return { ...what, records: this.modules.get(service, { strict: false }) };
  }
}
