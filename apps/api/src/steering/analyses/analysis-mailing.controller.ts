import { Body, Controller, Get, HttpCode, Patch, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import { Id } from '../../core/routes.js';
import { AnalysisMailingOut, AnalysisMailingUpdate } from './analysis-mailing.dto.js';
import { AnalysisMailingService } from './analysis-mailing.service.js';

@ApiTags('analyses')
@Controller('analyses/:id/mailing')
export class AnalysisMailingController {
  constructor(private readonly mailing: AnalysisMailingService) {}

  /** Whom its answer is e-mailed to, when, and what became of the last e-mails. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: AnalysisMailingOut })
  getAnalysisMailing(@Id() id: number, @CurrentUser() by: SignedIn): Promise<AnalysisMailingOut> {
    return this.mailing.get(id, by);
  }

  /** By the owner of the analysis or an administrator; refused (403) to others. */
  @Patch()
  @Needs('records.read')
  @ApiOkResponse({ type: AnalysisMailingOut })
  updateAnalysisMailing(
    @Id() id: number,
    @Body() changes: AnalysisMailingUpdate,
    @CurrentUser() by: SignedIn,
  ): Promise<AnalysisMailingOut> {
    return this.mailing.update(id, changes, by);
  }

  /** E-mails it today to all of its recipients; refused (403) as above, (422) without recipients or a mail server. */
  @Post('send')
  @HttpCode(200)
  @Needs('records.read')
  @ApiOkResponse({ type: AnalysisMailingOut })
  sendAnalysis(@Id() id: number, @CurrentUser() by: SignedIn): Promise<AnalysisMailingOut> {
    return this.mailing.sendNow(id, by);
  }
}
