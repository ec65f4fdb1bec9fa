import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { TagsModule } from '../../reference/tags/tags.module.js';
import { ContractFileService } from './contract-file.service.js';
import { ContractListService } from './contract-list.service.js';
import { ContractsBulkController } from './contracts-bulk.controller.js';
import { ContractsController } from './contracts.controller.js';
import { ContractsService } from './contracts.service.js';
import { CONTRACT_FIELDS, ORGANIZATION_CONTRACTS } from './contract-fields.js';
import { HandOversController } from './hand-overs.controller.js';
import { HandOversService } from './hand-overs.service.js';

@Module({
  imports: [OrganizationsModule, TagsModule],
  controllers: [ContractsController, ContractsBulkController, HandOversController],
  providers: [ContractFileService, ContractListService, ContractsService, HandOversService],
  exports: [ContractFileService, ContractListService, ContractsService],
})
export class ContractsModule {
  constructor(fields: FieldRegistry) {
    fields.declare('contracts', 'contracts', CONTRACT_FIELDS);
    fields.nameRecords('contracts', 'contracts', 'reference');
    fields.extend('organizations', ORGANIZATION_CONTRACTS);
  }
}
