import { Module } from '@nestjs/common';
import { ContactsModule } from '../contacts/contacts.module.js';
import { ContractsModule } from '../contracts/contracts.module.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { TrashModule } from '../trash/trash.module.js';
import { BulkController } from './bulk.controller.js';
import { BulkService } from './bulk.service.js';
import { BulkTargets } from './bulk-targets.js';
import { BulkUndoer } from './undo-bulk.js';

/** One thing done to many records, and undone. */
@Module({
  imports: [OrganizationsModule, ContactsModule, ContractsModule, TrashModule],
  controllers: [BulkController],
  providers: [BulkService, BulkTargets, BulkUndoer],
})
export class BulkModule {}
