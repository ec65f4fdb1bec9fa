import { Module } from '@nestjs/common';
import { ContactsModule } from '../../people/contacts/contacts.module.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { MergeablesService } from './mergeables.service.js';
import { MergesController } from './merges.controller.js';
import { MergesService } from './merges.service.js';
import { UndoMergeService } from './undo-merge.service.js';

@Module({
  imports: [OrganizationsModule, ContactsModule],
  controllers: [MergesController],
  providers: [MergeablesService, MergesService, UndoMergeService],
  exports: [UndoMergeService],
})
export class MergesModule {}
