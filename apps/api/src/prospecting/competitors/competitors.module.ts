import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { CompetitorsController } from './competitors.controller.js';
import { CompetitorsService } from './competitors.service.js';

@Module({ imports: [OrganizationsModule], controllers: [CompetitorsController], providers: [CompetitorsService] })
export class CompetitorsModule {
  constructor(fields: FieldRegistry) {
    fields.nameRecords('competitors', 'competitors', 'name');
  }
}
