import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import { DownloadRoute } from '../../core/download.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import {
  EmailCreate,
  EmailOut,
  EmailPrepare,
  EmailPreparedOut,
  EmailQuery,
  EmailRowOut,
  EmailSend,
  EmailUpdate,
  ObjectionsQuery,
  RecipientOut,
  RecipientsQuery,
} from './email.dto.js';
import { EmailRecipientsService } from './email-recipients.service.js';
import { EmailSendingService } from './email-sending.service.js';
import { EmailTextsService } from './email-texts.service.js';
import { EmailsService } from './emails.service.js';

@ApiTags('emails')
@Controller('emails')
export class EmailsController {
  constructor(
    private readonly emails: EmailsService,
    private readonly sending: EmailSendingService,
    private readonly recipients: EmailRecipientsService,
    private readonly texts: EmailTextsService,
  ) {}

  /** Of a record, of a contact or of all, the latest first. */
  @ListRoute(EmailRowOut)
  listEmails(@Query() query: EmailQuery): Promise<Page<EmailRowOut>> {
    return this.emails.list(query);
  }

  /** Whom an e-mail about a record may go to, the likeliest first; at most 200. */
  @Get('recipients')
  @Needs('records.read')
  @ApiOkResponse({ type: RecipientOut, isArray: true })
  listRecipients(@Query() query: RecipientsQuery): Promise<RecipientOut[]> {
    return this.recipients.proposed(query);
  }

  /** The contacts behind these addresses who object to prospecting: to be known before one writes to them. */
  @Get('objections')
  @Needs('records.read')
  @ApiOkResponse({ type: RecipientOut, isArray: true })
  listObjections(@Query() { address }: ObjectionsQuery): Promise<RecipientOut[]> {
    return this.recipients.objecting(address);
  }

  /** What a template, or texts, say about a record; nothing is kept. 422 on an unknown variable. */
  @Post('prepare')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: EmailPreparedOut })
  prepareEmail(@Body() draft: EmailPrepare): Promise<EmailPreparedOut> {
    return this.texts.prepare(draft);
  }

  @ReadRoute(EmailOut)
  getEmail(@Id() id: number): Promise<EmailOut> {
    return this.emails.get(id);
  }

  /** A file of an e-mail, always to be saved. */
  @DownloadRoute('files/:id')
  downloadEmailFile(@Id() id: number): Promise<StreamableFile> {
    return this.emails.download(id);
  }

  /** A draft: nothing leaves. */
  @CreateRoute(EmailOut)
  createEmail(@Body() fields: EmailCreate): Promise<EmailOut> {
    return this.emails.create(fields);
  }

  /** Of a draft, or of one that failed, which is a draft again. */
  @UpdateRoute(EmailOut)
  updateEmail(@Id() id: number, @Body() changes: EmailUpdate): Promise<EmailOut> {
    return this.emails.update(id, changes);
  }

  /** Has it sent soon after the answer, once; 422 when something is missing, or without a mail server. */
  @Post(':id/send')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: EmailOut })
  sendEmail(@Id() id: number, @Body() fields: EmailSend, @CurrentUser() user: SignedIn): Promise<EmailOut> {
    return this.sending.send(id, fields, user);
  }

  @RemoveRoute()
  removeEmail(@Id() id: number): Promise<TrashedOut> {
    return this.emails.remove(id);
  }
}
