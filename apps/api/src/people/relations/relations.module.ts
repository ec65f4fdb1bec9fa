import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OrganizationsModule } from '../organizations/organizations.module.js';
import { RelationKindsController } from './relation-kinds.controller.js';
import { RelationKindsService } from './relation-kinds.service.js';
import { ORGANIZATION_RELATIONS, RELATION_FIELDS } from './relation-list.js';
import { RelationsController } from './relations.controller.js';
import { RelationImport } from './relation-import.js';
import { RelationsService } from './relations.service.js';

@Module({
  imports: [OrganizationsModule],
  controllers: [RelationKindsController, RelationsController],
  providers: [RelationImport, RelationKindsService, RelationsService],
  exports: [RelationKindsService, RelationsService],
})
export class RelationsModule {
  constructor(fields: FieldRegistry) {
    fields.declare('relations', 'organization_relations', RELATION_FIELDS);
    fields.nameRecords('relation-kinds', 'relation_kinds', 'name');
    fields.extend('organizations', ORGANIZATION_RELATIONS);
  }
}
