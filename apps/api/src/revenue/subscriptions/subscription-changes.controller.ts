import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Id } from '../../core/routes.js';
import { SubscriptionChange, SubscriptionChangeOut } from './subscription-change.dto.js';
import { SubscriptionChangesService } from './subscription-changes.service.js';

@ApiTags('subscriptions')
@Controller('subscriptions')
export class SubscriptionChangesController {
  constructor(private readonly changes: SubscriptionChangesService) {}

  /** Changes, pauses, resumes or ends a subscription from a day on, or says what that would do: what was true stays. */
  @Post(':id/changes')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: SubscriptionChangeOut })
  changeSubscription(@Id() id: number, @Body() change: SubscriptionChange): Promise<SubscriptionChangeOut> {
    return this.changes.change(id, change);
  }
}
