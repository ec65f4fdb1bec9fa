import { Controller, Get } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import { MyDayOut } from './my-day.dto.js';
import { MyDayService } from './my-day.service.js';

@ApiTags('activities')
@Controller('my-day')
export class MyDayController {
  constructor(private readonly days: MyDayService) {}

  /** What the reader has to do: overdue, today, in the next seven days, and without a day. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: MyDayOut })
  getMyDay(@CurrentUser() { id }: SignedIn): Promise<MyDayOut> {
    return this.days.of(id);
  }
}
