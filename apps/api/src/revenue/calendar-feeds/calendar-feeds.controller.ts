import { Controller, Delete, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, Public, type SignedIn } from '../../core/access.js';
import { CalendarFeedOut, CalendarQuery, NewCalendarFeedOut } from './calendar-feed.dto.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';

@ApiTags('calendar-feeds')
@Controller()
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  /** Whether the reader has a secret address, never which. */
  @Get('calendar-feed')
  @Needs('records.read')
  @ApiOkResponse({ type: CalendarFeedOut })
  getCalendarFeed(@CurrentUser() by: SignedIn): Promise<CalendarFeedOut> {
    return this.feeds.mine(by);
  }

  /** A secret address for the reader's calendar program; the one before is good no more. */
  @Post('calendar-feed')
  @Needs('records.read')
  @ApiCreatedResponse({ type: NewCalendarFeedOut })
  makeCalendarFeed(@CurrentUser() by: SignedIn): Promise<NewCalendarFeedOut> {
    return this.feeds.make(by);
  }

  @Delete('calendar-feed')
  @HttpCode(204)
  @Needs('records.read')
  @ApiNoContentResponse()
  revokeCalendarFeed(@CurrentUser() by: SignedIn): Promise<void> {
    return this.feeds.revoke(by);
  }

  /** Renewals as iCalendar, from 3 months ago to 24 months ahead, for a program that signs in by the address alone. */
  @Get('calendars/:token.ics')
  @Public()
  @Header('Cache-Control', 'private, no-store')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ type: String })
  async readCalendar(
    @Param('token') token: string,
    @Query() { language = 'fr' }: CalendarQuery,
  ): Promise<StreamableFile> {
    const calendar = Buffer.from(await this.feeds.read(token, language));
    return new StreamableFile(calendar, { type: 'text/calendar; charset=utf-8' });
  }
}
