import { Body, Controller, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { DownloadRoute } from '../../core/download.js';
import type { Page } from '../../core/list-query.js';
import { Id, ListRoute, ReadRoute } from '../../core/routes.js';
import { FileTrayMessage } from './file-tray-message.js';
import {
  TrayDismissal,
  TrayDismissedOut,
  TrayFiledOut,
  TrayFiling,
  TrayMessageOut,
  TrayQuery,
} from './mail-tray.dto.js';
import { MailTrayService } from './mail-tray.service.js';

@ApiTags('mail-tray')
@Controller('mail-tray')
export class MailTrayController {
  constructor(
    private readonly tray: MailTrayService,
    private readonly filing: FileTrayMessage,
  ) {}

  /** Messages that nobody but a person can tell whose they are, the latest first. After 90 days they are forgotten. */
  @ListRoute(TrayMessageOut)
  listTray(@Query() query: TrayQuery): Promise<Page<TrayMessageOut>> {
    return this.tray.list(query);
  }

  @ReadRoute(TrayMessageOut)
  getTrayMessage(@Id() id: number): Promise<TrayMessageOut> {
    return this.tray.get(id);
  }

  /** A file of a message, always to be saved. */
  @DownloadRoute('files/:id')
  downloadTrayFile(@Id() id: number): Promise<StreamableFile> {
    return this.tray.download(id);
  }

  /** Makes an e-mail of it, under whom it is told to be, and a contact, an organization or an opportunity if asked for. */
  @Post(':id/file')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: TrayFiledOut })
  fileTrayMessage(@Id() id: number, @Body() filing: TrayFiling): Promise<TrayFiledOut> {
    return this.filing.run(id, filing);
  }

  /** Forgets messages for good; those in the mailbox stay there. */
  @Post('dismiss')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: TrayDismissedOut })
  dismissTrayMessages(@Body() { ids }: TrayDismissal): Promise<TrayDismissedOut> {
    return this.tray.dismiss(ids);
  }
}
