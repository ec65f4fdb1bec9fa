import { Controller, Post, Query } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { type SentContent, SentFile, TakesFile } from '../../core/sent-file.js';
import { FileQuery, StoredFileOut } from './file.dto.js';
import { FilesService } from './files.service.js';

@ApiTags('files')
@Controller('files')
export class FilesController {
  constructor(private readonly files: FilesService) {}

  /**
   * Takes a file, to be attached to a record or imported afterwards: its bytes are the body, its name is in the query.
   * 413 when it is too large, 415 without `application/octet-stream`, 422 for a type that is not taken, a content that
   * is not what the name says, or none. Without a use it is removed after a day.
   */
  @Post()
  @Needs('records.write')
  @TakesFile()
  @ApiCreatedResponse({ type: StoredFileOut })
  sendFile(@Query() query: FileQuery, @SentFile() content: SentContent): Promise<StoredFileOut> {
    return this.files.receive(query, content);
  }
}
