import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { Id, ListRoute } from '../../core/routes.js';
import { LetterOut } from '../letter-out.dto.js';
import { IndexationLetterQuery, IndexationLettersPrepared, IndexationLettersSent } from './indexation-letter.dto.js';
import { IndexationLettersService } from './indexation-letters.service.js';

@ApiTags('indexations')
@Controller('indexations/:id/letters')
export class IndexationLettersController {
  constructor(private readonly letters: IndexationLettersService) {}

  /** The letters by which clients are told, the latest first. */
  @ListRoute(LetterOut)
  listIndexationLetters(@Id() id: number, @Query() query: IndexationLetterQuery): Promise<Page<LetterOut>> {
    return this.letters.list(id, query);
  }

  /** Makes letters for clients that have none yet, at most 100: asked again while some are left. */
  @Post('prepare')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: IndexationLettersPrepared })
  prepareIndexationLetters(@Id() id: number): Promise<IndexationLettersPrepared> {
    return this.letters.prepare(id);
  }

  /** E-mails all that have not left. */
  @Post('send')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: IndexationLettersSent })
  sendIndexationLetters(@Id() id: number): Promise<IndexationLettersSent> {
    return this.letters.send(id);
  }
}
