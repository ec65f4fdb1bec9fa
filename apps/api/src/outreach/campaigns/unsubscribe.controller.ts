import { applyDecorators, Controller, Get, Header, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { Public } from '../../core/access.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { CampaignRecipientsService } from './campaign-recipients.service.js';
import { unknownPage, unsubscribePage } from './unsubscribe-page.js';

/** A page for whoever holds the link: nothing keeps it, and it tells no other site where it was. */
const Page = () =>
  applyDecorators(
    Public(),
    Header('Content-Type', 'text/html; charset=utf-8'),
    Header('Cache-Control', 'private, no-store'),
    Header('Referrer-Policy', 'no-referrer'),
    ApiProduces('text/html'),
    ApiOkResponse({ type: String }),
  );

@ApiTags('unsubscribe')
@Controller('unsubscribe')
export class UnsubscribeController {
  constructor(
    private readonly recipients: CampaignRecipientsService,
    private readonly settings: SettingsService,
  ) {}

  /** Asks, and does nothing: programs that look at links open it too. 404 with a page on an unknown link. */
  @Get(':token')
  @Page()
  showUnsubscribe(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.page(token, reply, false);
  }

  /** By the button of the page, or by the one click of a mail program (RFC 8058). */
  @Post(':token')
  @HttpCode(200)
  @Page()
  async unsubscribe(@Param('token') token: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    return this.page(token, reply, true);
  }

  private async page(token: string, reply: FastifyReply, isAsked: boolean): Promise<string> {
    const recipient = await this.recipients.byToken(token);
    if (!recipient?.email) {
      void reply.status(404);
      return unknownPage();
    }
    if (isAsked) await this.recipients.unsubscribe(recipient);
    const { cooperativeName } = await this.settings.get();
    const { email, campaign, unsubscribedAt } = recipient;
    return unsubscribePage(
      { email, language: campaign.language, isDone: isAsked || unsubscribedAt !== null },
      cooperativeName,
    );
  }
}
