import { Body, Controller, Get, Headers, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentUser, Needs, SessionKey, type SignedIn } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Page } from '../../core/list-query.js';
import { ListRoute } from '../../core/routes.js';
import { NotificationListService } from './notification-list.service.js';
import { NotificationStreams } from './notification-streams.js';
import {
  AllNotificationsRead,
  NotificationOut,
  NotificationQuery,
  NotificationsRead,
  StreamQuery,
  UnreadOut,
} from './notification.dto.js';

/** Of whoever asks: nobody reads those of others. */
@ApiTags('notifications')
@Controller('notifications')
export class NotificationsController {
  constructor(
    private readonly notifications: NotificationListService,
    private readonly streams: NotificationStreams,
  ) {}

  /** The latest first. Read ones go after 90 days, others after a year. */
  @ListRoute(NotificationOut)
  listNotifications(
    @Query() query: NotificationQuery,
    @CurrentUser() by: SignedIn,
    @ReaderLanguage() language: Language,
  ): Promise<Page<NotificationOut>> {
    return this.notifications.list(query, by, language);
  }

  @Get('unread')
  @Needs('records.read')
  @ApiOkResponse({ type: UnreadOut })
  countUnreadNotifications(@CurrentUser() by: SignedIn): Promise<UnreadOut> {
    return this.notifications.unread(by);
  }

  @Post('read')
  @HttpCode(200)
  @Needs('records.read')
  @ApiOkResponse({ type: UnreadOut })
  readNotifications(@Body() { ids, read }: NotificationsRead, @CurrentUser() by: SignedIn): Promise<UnreadOut> {
    return this.notifications.read(ids, read ?? true, by);
  }

  @Post('read-all')
  @HttpCode(200)
  @Needs('records.read')
  @ApiOkResponse({ type: UnreadOut })
  readAllNotifications(@Body() { upTo }: AllNotificationsRead, @CurrentUser() by: SignedIn): Promise<UnreadOut> {
    return this.notifications.readAll(upTo, by);
  }

  /**
   * Server-sent events, until the session ends: `notification` with its id and a NotificationOut; `unread` when it was read
   * elsewhere; `closed` (`{ reason: ended | replaced | stopping }`) before the server closes. With the last id it goes on from there, and
   * may repeat those of the minute before. The 9th stream of a person closes the first.
   */
  @Get('stream')
  @Needs('records.read')
  @ApiProduces('text/event-stream')
  @ApiOkResponse({ type: String })
  async streamNotifications(
    @Query() query: StreamQuery,
    @Headers('last-event-id') lastEventId: string | undefined,
    @CurrentUser() { id: userId }: SignedIn,
    @SessionKey() sessionKey: string,
    @ReaderLanguage() language: Language,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const after = /^\d{1,9}$/.test(lastEventId ?? '') ? Number(lastEventId) : query.lastEventId;
    const events = await this.streams.open({ userId, sessionKey, language, after });
    void reply.headers(STREAM_HEADERS).send(events);
  }
}

const STREAM_HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-store, no-transform',
  // A stream that ends leaves no idle connection, which a server that stops would wait for.
  Connection: 'close',
  // Nginx would keep events back until it has a page of them.
  'X-Accel-Buffering': 'no',
};
