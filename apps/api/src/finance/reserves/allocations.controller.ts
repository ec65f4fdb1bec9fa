import { Readable } from 'node:stream';
import { Body, Controller, Get, HttpCode, Post, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { download, DownloadRoute } from '../../core/download.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { Id } from '../../core/routes.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { AllocationCancellation, AllocationOut, AllocationVoteCreate } from './allocation.dto.js';
import { allocationPdf } from './allocation-pdf.js';
import { AllocationsService } from './allocations.service.js';

/** The allocation of the result of a closed year, by the id of its closing. */
@ApiTags('allocations')
@Controller('closings/:id/allocation')
export class AllocationsController {
  constructor(
    private readonly allocations: AllocationsService,
    private readonly settings: SettingsService,
  ) {}

  /** What is proposed, why, and what was voted. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: AllocationOut })
  getAllocation(@Id() id: number): Promise<AllocationOut> {
    return this.allocations.get(id);
  }

  /** The same on a page to print. */
  @DownloadRoute('pdf')
  async printAllocation(@Id() id: number, @ReaderLanguage() language: Language): Promise<StreamableFile> {
    const allocation = await this.allocations.get(id);
    const pdf = await allocationPdf(allocation, (await this.settings.get()).cooperativeName, language);
    const name = `affectation-${allocation.year}.pdf`;
    return download(Readable.from([pdf]), { name, mediaType: 'application/pdf', size: pdf.length });
  }

  /** The minutes of the vote that stands. */
  @DownloadRoute('minutes')
  downloadMinutes(@Id() id: number): Promise<StreamableFile> {
    return this.allocations.minutes(id);
  }

  /** Records the vote of the general meeting, and moves the reserves. 422 names the line that breaks the total. */
  @Post('vote')
  @Needs('records.write')
  @ApiCreatedResponse({ type: AllocationOut })
  voteAllocation(@Id() id: number, @Body() vote: AllocationVoteCreate): Promise<AllocationOut> {
    return this.allocations.vote(id, vote);
  }

  /** Takes a vote back by the contrary movements, with a reason. */
  @Post('cancellation')
  @HttpCode(200)
  @Needs('settings.write')
  @ApiOkResponse({ type: AllocationOut })
  cancelAllocation(@Id() id: number, @Body() cancellation: AllocationCancellation): Promise<AllocationOut> {
    return this.allocations.cancel(id, cancellation);
  }
}
