import { Body, Controller, Delete, Get, Header, Headers, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentUser, Needs, Public, type SignedIn } from '../../core/access.js';
import { etagOf } from '../../core/icalendar.js';
import { CalendarFeedCreate, CalendarFeedOut, CalendarFeedQuery, NewCalendarFeedOut } from './calendar-feed.dto.js';
import { CalendarFeedsService } from './calendar-feeds.service.js';

@ApiTags('calendar-feeds')
@Controller()
export class CalendarFeedsController {
  constructor(private readonly feeds: CalendarFeedsService) {}

  /** Which calendars the reader has a secret address of, never which address. */
  @Get('calendar-feeds')
  @Needs('records.read')
  @ApiOkResponse({ type: CalendarFeedOut, isArray: true })
  listCalendarFeeds(@CurrentUser() by: SignedIn): Promise<CalendarFeedOut[]> {
    return this.feeds.mine(by);
  }

  /** A secret address for the reader's calendar program; the one before, of the same calendar, is good no more. */
  @Post('calendar-feeds')
  @Needs('records.read')
  @ApiCreatedResponse({ type: NewCalendarFeedOut })
  makeCalendarFeed(@CurrentUser() by: SignedIn, @Body() { kind }: CalendarFeedCreate): Promise<NewCalendarFeedOut> {
    return this.feeds.make(by, kind);
  }

  @Delete('calendar-feeds/:kind')
  @HttpCode(204)
  @Needs('records.read')
  @ApiNoContentResponse()
  revokeCalendarFeed(@CurrentUser() by: SignedIn, @Param('kind') kind: string): Promise<void> {
    return this.feeds.revoke(by, kind);
  }

  /**
   * A calendar as iCalendar, from 3 months ago to 24 months ahead, for a program that signs in by the address alone. 304
   * while nothing has changed since `If-None-Match`.
   */
  @Get('calendars/:token.ics')
  @Public()
  @Header('Cache-Control', 'private, no-cache')
  @Header('Referrer-Policy', 'no-referrer')
  @ApiProduces('text/calendar')
  @ApiOkResponse({ type: String })
  async readCalendar(
    @Param('token') token: string,
    @Query() { language = 'fr' }: CalendarFeedQuery,
    @Headers('if-none-match') known: string | undefined,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const calendar = await this.feeds.read(token, language);
    const etag = etagOf(calendar);
    void reply.header('ETag', etag);
    if (known?.includes(etag)) await reply.status(304).send();
    else await reply.type('text/calendar; charset=utf-8').send(calendar);
  }
}
