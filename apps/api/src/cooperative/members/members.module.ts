import { Module } from '@nestjs/common';
import { SettingsModule } from '../../system/settings/settings.module.js';
import { RulesModule } from '../rules/rules.module.js';
import { MemberPeriodsService } from './member-periods.service.js';
import { MembersController } from './members.controller.js';
import { MembersService } from './members.service.js';

@Module({
  imports: [RulesModule, SettingsModule],
  controllers: [MembersController],
  providers: [MemberPeriodsService, MembersService],
  exports: [MembersService],
})
export class MembersModule {}
