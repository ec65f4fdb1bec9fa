import {
  applyDecorators,
  Body,
  Controller,
  Get,
  HttpCode,
  Post,
  Query,
  type StreamableFile,
  type Type,
} from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import { Reader } from '../../core/file-reader.js';
import { IntegerField } from '../../core/fields.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { ExportRoute, Id, ListRoute } from '../../core/routes.js';
import { CallEntriesService } from './call-entries.service.js';
import {
  CallEntryFileQuery,
  CallEntryOut,
  CallEntryQuery,
  CallProgressOut,
  CallResultFields,
  NextCallOut,
} from './call-entry.dto.js';
import { CallsService } from './calls.service.js';

class CallsVersion {
  @IntegerField({ min: 1, description: 'Of the campaign as it was read.' })
  version!: number;
}

const Step = (path: string, out: Type) =>
  applyDecorators(Post(path), HttpCode(200), Needs('records.write'), ApiOkResponse({ type: out }));

@ApiTags('calls')
@Controller()
export class CallsController {
  constructor(
    private readonly calls: CallsService,
    private readonly entries: CallEntriesService,
    private readonly files: ListExporter,
  ) {}

  /** How far a campaign of calls has come. */
  @Get('campaigns/:id/calls')
  @Needs('records.read')
  @ApiOkResponse({ type: CallProgressOut })
  getCallProgress(@Id() id: number): Promise<CallProgressOut> {
    return this.calls.progress(id);
  }

  /** Begins with those its segment holds now; later, adds those who came into it. */
  @Step('campaigns/:id/calls/start', CallProgressOut)
  startCalls(@Id() id: number, @Body() { version }: CallsVersion): Promise<CallProgressOut> {
    return this.calls.start(id, version);
  }

  @Step('campaigns/:id/calls/close', CallProgressOut)
  closeCalls(@Id() id: number, @Body() { version }: CallsVersion): Promise<CallProgressOut> {
    return this.calls.close(id, version);
  }

  /** Whom to call now: given to whoever asks for 20 minutes, and to nobody else meanwhile. */
  @Step('campaigns/:id/calls/next', NextCallOut)
  takeNextCall(@Id() id: number, @CurrentUser() by: SignedIn): Promise<NextCallOut> {
    return this.calls.next(id, by);
  }

  @ListRoute(CallEntryOut, 'records.read', 'call-entries')
  listCallEntries(@Query() query: CallEntryQuery): Promise<Page<CallEntryOut>> {
    return this.entries.list(query);
  }

  @ExportRoute('records.read', 'call-entries')
  exportCallEntries(@Query() query: CallEntryFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.entries.exported(), query, reader);
  }

  /** Logs the call as an activity. 409 when a colleague is at it. */
  @Step('call-entries/:id/result', CallEntryOut)
  logCall(@Id() id: number, @Body() fields: CallResultFields, @CurrentUser() by: SignedIn): Promise<CallEntryOut> {
    return this.calls.log(id, fields, by);
  }

  /** Gives it back, to the end of the list. */
  @Step('call-entries/:id/pass', CallEntryOut)
  passCall(@Id() id: number, @CurrentUser() by: SignedIn): Promise<CallEntryOut> {
    return this.calls.pass(id, by);
  }
}
