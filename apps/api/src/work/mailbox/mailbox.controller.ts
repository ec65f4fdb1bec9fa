import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { MailboxOut } from './mail-tray.dto.js';
import { MailboxService } from './mailbox.service.js';

@ApiTags('mailbox')
@Controller('mailbox')
export class MailboxController {
  constructor(private readonly mailbox: MailboxService) {}

  /** Whether a mailbox is read, how far, and how many messages wait in the tray. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: MailboxOut })
  getMailbox(): Promise<MailboxOut> {
    return this.mailbox.state();
  }

  /** Has it read within seconds; 422 when none is configured. */
  @Post('read')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: MailboxOut })
  readMailbox(): Promise<MailboxOut> {
    return this.mailbox.readNow();
  }
}
