import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { OrganizationsModule } from '../../people/organizations/organizations.module.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { MEMBER_FIELDS } from './member-fields.js';
import { MemberImport } from './member-import.js';
import { MemberPeriodsService } from './member-periods.service.js';
import { MemberReferencesService } from './member-references.service.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [OrganizationsModule, RulesModule, SettingsModule],
  controllers: [MembersController],
  providers: [MemberImport, MemberPeriodsService, MemberReferencesService, MembersService],
  exports: [MemberReferencesService, MembersService],
})
export class MembersModule {
  constructor(fields: FieldRegistry) {
    fields.declare('members', 'members', MEMBER_FIELDS, { needs: 'members.read' });
    fields.nameRecords('member-categories', 'member_categories', 'name');
    fields.nameRecords('colleges', 'colleges', 'name');
  }
}
