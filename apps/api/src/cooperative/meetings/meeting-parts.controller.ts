import { Body, Controller, HttpCode, Patch, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { ExportRoute, ForgetRoute, Id, ListRoute } from '../../core/routes.js';
import { ResolutionOut, ResolutionUpdate, VotesIn } from './meeting.dto.js';
import { ResolutionsService } from './resolutions.service.js';
import { MeetingVoterFileQuery, MeetingVoterOut, MeetingVoterQuery, VoterMark } from './voter.dto.js';
import { VotersService } from './voters.service.js';

/** The attendance sheets and the agendas of meetings, line by line. */
@ApiTags('general-meetings')
@Controller()
export class MeetingPartsController {
  constructor(
    private readonly voters: VotersService,
    private readonly resolutions: ResolutionsService,
    private readonly files: ListExporter,
  ) {}

  @ListRoute(MeetingVoterOut, 'members.read', 'meeting-voters')
  listMeetingVoters(@Query() query: MeetingVoterQuery): Promise<Page<MeetingVoterOut>> {
    return this.voters.list(query);
  }

  @ExportRoute('members.read', 'meeting-voters')
  exportMeetingVoters(@Query() query: MeetingVoterFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.voters.exported(), query, reader);
  }

  /** Notes at the door who came, or who votes for whom. The last word counts. */
  @Patch('meeting-voters/:id')
  @Needs('meetings.write')
  @ApiOkResponse({ type: MeetingVoterOut })
  markMeetingVoter(@Id() id: number, @Body() mark: VoterMark): Promise<MeetingVoterOut> {
    return this.voters.mark(id, mark);
  }

  @Patch('resolutions/:id')
  @Needs('meetings.write')
  @ApiOkResponse({ type: ResolutionOut })
  updateResolution(@Id() id: number, @Body() changes: ResolutionUpdate): Promise<ResolutionOut> {
    return this.resolutions.update(id, changes);
  }

  @ForgetRoute('meetings.write', 'resolutions/:id')
  removeResolution(@Id() id: number): Promise<void> {
    return this.resolutions.remove(id);
  }

  /** Counts the votes on a resolution, college by college: one member, one vote; each college then has its weight. */
  @Post('resolutions/:id/votes')
  @HttpCode(200)
  @Needs('meetings.write')
  @ApiOkResponse({ type: ResolutionOut })
  countVotes(@Id() id: number, @Body() votes: VotesIn): Promise<ResolutionOut> {
    return this.resolutions.vote(id, votes);
  }
}
