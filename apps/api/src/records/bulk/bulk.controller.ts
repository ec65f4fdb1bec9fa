import { Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { Id } from '../../core/routes.js';
import { UndoneOut } from './bulk.dto.js';
import { BulkUndoer } from './undo-bulk.js';

@ApiTags('bulk')
@Controller('bulk')
export class BulkController {
  constructor(private readonly undoer: BulkUndoer) {}

  /** Puts back what a bulk action changed and nobody changed since; says what it left. */
  @Post(':id/undo')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: UndoneOut })
  undoBulk(@Id() id: number, @CurrentUser() user: SignedIn, @ReaderLanguage() language: Language): Promise<UndoneOut> {
    return this.undoer.undo(id, user.role, language);
  }
}
