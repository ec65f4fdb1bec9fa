import { Body, Controller, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { ExportRoute, Id, ListRoute, ReadRoute } from '../../core/routes.js';
import {
  CampaignRecipientFileQuery,
  CampaignRecipientOut,
  CampaignRecipientQuery,
  RecipientAnswered,
  RecipientBounced,
} from './campaign-recipient.dto.js';
import { CampaignRecipientsService } from './campaign-recipients.service.js';

@ApiTags('campaign-recipients')
@Controller('campaign-recipients')
export class CampaignRecipientsController {
  constructor(
    private readonly recipients: CampaignRecipientsService,
    private readonly files: ListExporter,
  ) {}

  @ListRoute(CampaignRecipientOut)
  listCampaignRecipients(@Query() query: CampaignRecipientQuery): Promise<Page<CampaignRecipientOut>> {
    return this.recipients.list(query);
  }

  @ExportRoute()
  exportCampaignRecipients(
    @Query() query: CampaignRecipientFileQuery,
    @Reader() reader: FileReader,
  ): Promise<StreamableFile> {
    return this.files.export(this.recipients.exported(), query, reader);
  }

  @ReadRoute(CampaignRecipientOut)
  getCampaignRecipient(@Id() id: number): Promise<CampaignRecipientOut> {
    return this.recipients.get(id);
  }

  /** Its e-mail came back: campaigns leave its address out from now on. */
  @Post(':id/bounced')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: CampaignRecipientOut })
  noteBounce(@Id() id: number, @Body() { reason }: RecipientBounced): Promise<CampaignRecipientOut> {
    return this.recipients.bounced(id, reason);
  }

  /** It was answered: a person says so, as no answer is read. */
  @Post(':id/answered')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: CampaignRecipientOut })
  noteAnswer(@Id() id: number, @Body() { answeredOn }: RecipientAnswered): Promise<CampaignRecipientOut> {
    return this.recipients.answered(id, answeredOn);
  }
}
