import { Module } from '@nestjs/common';
import { ContactsModule } from '../../people/contacts/contacts.module.js';
import { ContractsModule } from '../../revenue/contracts/contracts.module.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { InvoicesModule } from '../../revenue/invoices/invoices.module.js';
import { SubscriptionsModule } from '../../revenue/subscriptions/subscriptions.module.js';
import { OpportunitiesModule } from '../../prospecting/opportunities/opportunities.module.js';
import { ActivitiesModule } from '../../work/activities/activities.module.js';
import { TrashModule } from '../trash/trash.module.js';
import { BulkController } from './bulk.controller.js';
import { BulkTargets } from './bulk-targets.js';
import { BulkUndoer } from './undo-bulk.js';

/** Undoes what was done to many records at once by the `bulk` routes of the lists. */
@Module({
  imports: [
    OrganizationsModule,
    ContactsModule,
    ContractsModule,
    SubscriptionsModule,
    InvoicesModule,
    OpportunitiesModule,
    ActivitiesModule,
    TrashModule,
  ],
  controllers: [BulkController],
  providers: [BulkTargets, BulkUndoer],
})
export class BulkModule {}
