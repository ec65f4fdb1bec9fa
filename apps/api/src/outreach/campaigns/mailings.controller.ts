import { applyDecorators, Body, Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import { Id } from '../../core/routes.js';
import { BornOpportunityCreate, BornOpportunityOut } from '../born-opportunity.dto.js';
import { CampaignOpportunitiesService } from './campaign-opportunities.service.js';
import { CampaignOut } from './campaign.dto.js';
import { AudienceOut, CampaignVersion, MailingPreviewOut, MailingTest, MailingTestOut } from './mailing.dto.js';
import { MailingPreviewService } from './mailing-preview.service.js';
import { MailingsService } from './mailings.service.js';

const StepRoute = (step: string) =>
  applyDecorators(Post(`:id/${step}`), HttpCode(200), Needs('records.write'), ApiOkResponse({ type: CampaignOut }));

@ApiTags('campaigns')
@Controller('campaigns')
export class MailingsController {
  constructor(
    private readonly mailings: MailingsService,
    private readonly previews: MailingPreviewService,
    private readonly opportunities: CampaignOpportunitiesService,
  ) {}

  /** Whom the mailing would address today, and whom it would leave out and why. */
  @Get(':id/audience')
  @Needs('records.read')
  @ApiOkResponse({ type: AudienceOut })
  getMailingAudience(@Id() id: number): Promise<AudienceOut> {
    return this.previews.audience(id);
  }

  /** What the first one written to would read. */
  @Get(':id/preview')
  @Needs('records.read')
  @ApiOkResponse({ type: MailingPreviewOut })
  previewMailing(@Id() id: number): Promise<MailingPreviewOut> {
    return this.previews.preview(id);
  }

  /** The same by e-mail, at once; 422 without a mail server, 503 with its words when it refuses. */
  @Post(':id/test')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: MailingTestOut })
  testMailing(@Id() id: number, @Body() body: MailingTest, @CurrentUser() by: SignedIn): Promise<MailingTestOut> {
    return this.previews.test(id, body, by);
  }

  /** Sends to those its segment holds now, one e-mail an address, soon after the answer. */
  @StepRoute('start')
  startMailing(@Id() id: number, @Body() { version }: CampaignVersion): Promise<CampaignOut> {
    return this.mailings.start(id, version);
  }

  /** No more e-mail leaves until it is resumed. */
  @StepRoute('pause')
  pauseMailing(@Id() id: number, @Body() { version }: CampaignVersion): Promise<CampaignOut> {
    return this.mailings.pause(id, version);
  }

  @StepRoute('resume')
  resumeMailing(@Id() id: number, @Body() { version }: CampaignVersion): Promise<CampaignOut> {
    return this.mailings.resume(id, version);
  }

  /** Sends again what failed, to the same addresses. */
  @StepRoute('retry')
  retryMailing(@Id() id: number, @Body() { version }: CampaignVersion): Promise<CampaignOut> {
    return this.mailings.retry(id, version);
  }

  /** An opportunity born of the campaign, whose name is its source. */
  @Post(':id/opportunities')
  @Needs('records.write')
  @ApiCreatedResponse({ type: BornOpportunityOut })
  createCampaignOpportunity(@Id() id: number, @Body() fields: BornOpportunityCreate): Promise<BornOpportunityOut> {
    return this.opportunities.create(id, fields);
  }
}
