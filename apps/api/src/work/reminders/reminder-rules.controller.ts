import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { ReminderRuleCreate, ReminderRuleOut, ReminderRuleQuery, ReminderRuleUpdate } from './reminder-rule.dto.js';
import { ReminderRulesService } from './reminder-rules.service.js';

@ApiTags('reminder-rules')
@Controller('reminder-rules')
export class ReminderRulesController {
  constructor(private readonly rules: ReminderRulesService) {}

  @ListRoute(ReminderRuleOut)
  listReminderRules(@Query() query: ReminderRuleQuery): Promise<Page<ReminderRuleOut>> {
    return this.rules.list(query);
  }

  @ReadRoute(ReminderRuleOut)
  getReminderRule(@Id() id: number): Promise<ReminderRuleOut> {
    return this.rules.get(id);
  }

  @CreateRoute(ReminderRuleOut, 'settings.write')
  createReminderRule(@Body() fields: ReminderRuleCreate): Promise<ReminderRuleOut> {
    return this.rules.create(fields);
  }

  @UpdateRoute(ReminderRuleOut, 'settings.write')
  updateReminderRule(@Id() id: number, @Body() changes: ReminderRuleUpdate): Promise<ReminderRuleOut> {
    return this.rules.update(id, changes);
  }

  /** The tasks it made stay. */
  @RemoveRoute('settings.write')
  removeReminderRule(@Id() id: number): Promise<TrashedOut> {
    return this.rules.remove(id);
  }
}
