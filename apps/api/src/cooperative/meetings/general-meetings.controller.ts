import { Body, Controller, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { download, DownloadRoute } from '../../core/download.js';
import type { Language } from '../../core/errors.js';
import { type FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  FieldsRoute,
  Id,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import { ConveneAgain } from './convene-again.js';
import { ConvocationsService } from './convocations.service.js';
import { GeneralMeetingsService } from './general-meetings.service.js';
import { MeetingPapersService } from './meeting-papers.service.js';
import {
  GeneralMeetingCreate,
  GeneralMeetingOut,
  GeneralMeetingQuery,
  GeneralMeetingUpdate,
  GeneralMeetingWithPartsOut,
  ResolutionCreate,
  ResolutionOut,
  SecondCallIn,
} from './meeting.dto.js';
import { ResolutionsService } from './resolutions.service.js';
import { ConvenedOut, ConveneIn, PaperQuery } from './voter.dto.js';

@ApiTags('general-meetings')
@Controller('general-meetings')
export class GeneralMeetingsController {
  constructor(
    private readonly meetings: GeneralMeetingsService,
    private readonly resolutions: ResolutionsService,
    private readonly convocations: ConvocationsService,
    private readonly again: ConveneAgain,
    private readonly papers: MeetingPapersService,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(GeneralMeetingOut, 'members.read')
  listGeneralMeetings(@Query() query: GeneralMeetingQuery): Promise<Page<GeneralMeetingOut>> {
    return this.meetings.list(query);
  }

  @FieldsRoute('members.read')
  describeGeneralMeetingFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('general-meetings', language);
  }

  @ReadRoute(GeneralMeetingWithPartsOut, 'members.read')
  getGeneralMeeting(@Id() id: number): Promise<GeneralMeetingWithPartsOut> {
    return this.meetings.get(id);
  }

  @CreateRoute(GeneralMeetingWithPartsOut, 'meetings.write')
  createGeneralMeeting(@Body() fields: GeneralMeetingCreate): Promise<GeneralMeetingWithPartsOut> {
    return this.meetings.create(fields);
  }

  @UpdateRoute(GeneralMeetingWithPartsOut, 'meetings.write')
  updateGeneralMeeting(@Id() id: number, @Body() changes: GeneralMeetingUpdate): Promise<GeneralMeetingWithPartsOut> {
    return this.meetings.update(id, changes);
  }

  /** Only one that was never opened. */
  @RemoveRoute('meetings.write')
  removeGeneralMeeting(@Id() id: number): Promise<TrashedOut> {
    return this.meetings.remove(id);
  }

  /** Opens it: its quorum, weights and rule do not change any more; presence and votes can be noted. */
  @Post(':id/open')
  @HttpCode(200)
  @Needs('meetings.write')
  @ApiOkResponse({ type: GeneralMeetingWithPartsOut })
  openGeneralMeeting(@Id() id: number): Promise<GeneralMeetingWithPartsOut> {
    return this.meetings.open(id);
  }

  /** Closes it, for ever. */
  @Post(':id/close')
  @HttpCode(200)
  @Needs('meetings.write')
  @ApiOkResponse({ type: GeneralMeetingWithPartsOut })
  closeGeneralMeeting(@Id() id: number): Promise<GeneralMeetingWithPartsOut> {
    return this.meetings.close(id);
  }

  /** Plans the second convocation of one that closed without a quorum, with its agenda and proxies. */
  @Post(':id/second-calls')
  @Needs('meetings.write')
  @ApiCreatedResponse({ type: GeneralMeetingWithPartsOut })
  conveneAgain(@Id() id: number, @Body() fields: SecondCallIn): Promise<GeneralMeetingWithPartsOut> {
    return this.again.conveneAgain(id, fields);
  }

  /** Adds a point to the agenda. */
  @Post(':id/resolutions')
  @Needs('meetings.write')
  @ApiCreatedResponse({ type: ResolutionOut })
  addResolution(@Id() id: number, @Body() fields: ResolutionCreate): Promise<ResolutionOut> {
    return this.resolutions.add(id, fields);
  }

  /** Sends convocations by e-mail, or notes that letters were posted; each is kept in a log. */
  @Post(':id/convocations')
  @HttpCode(200)
  @Needs('meetings.write')
  @ApiOkResponse({ type: ConvenedOut })
  convene(@Id() id: number, @Body() fields: ConveneIn): Promise<ConvenedOut> {
    return this.convocations.convene(id, fields);
  }

  /** A paper of the meeting in French, as a PDF; minutes also as ODT. */
  @DownloadRoute(':id/paper', 'members.read')
  async printMeetingPaper(@Id() id: number, @Query() query: PaperQuery): Promise<StreamableFile> {
    const { content, ...file } = await this.papers.print(id, query);
    return download(content, file);
  }
}
