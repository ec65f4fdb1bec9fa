import { Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { CalendarItemOut, CalendarQuery, CollisionOut, CollisionQuery } from './calendar.dto.js';
import { CalendarService } from './calendar.service.js';

@ApiTags('calendar')
@Controller('calendar')
export class CalendarController {
  constructor(private readonly calendar: CalendarService) {}

  /** Everything that stands on these days, by day and time; what is cancelled is left out. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: CalendarItemOut, isArray: true })
  readTeamCalendar(@Query() query: CalendarQuery): Promise<CalendarItemOut[]> {
    return this.calendar.items(query);
  }

  /** What collides with an activity that is there or would be; nothing is refused because of it. */
  @Get('collisions')
  @Needs('records.read')
  @ApiOkResponse({ type: CollisionOut, isArray: true })
  findCollisions(@Query() query: CollisionQuery): Promise<CollisionOut[]> {
    return this.calendar.collisions(query);
  }
}
