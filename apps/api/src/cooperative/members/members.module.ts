import { Module } from '@nestjs/common';
import { FieldRegistry } from '../../core/field-registry.js';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { MEMBER_FIELDS } from './member-fields.js';
import { MemberPeriodsService } from './member-periods.service.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [RulesModule, SettingsModule],
  controllers: [MembersController],
  providers: [MemberPeriodsService, MembersService],
  exports: [MembersService],
})
export class MembersModule {
  constructor(fields: FieldRegistry) {
    fields.declare('members', 'members', MEMBER_FIELDS, { needs: 'members.read' });
    fields.nameRecords('member-categories', 'member_categories', 'name');
    fields.nameRecords('colleges', 'colleges', 'name');
  }
}
