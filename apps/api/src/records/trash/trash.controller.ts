import { Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Page } from '../../core/list-query.js';
import { ForgetRoute, Id, ListRoute } from '../../core/routes.js';
import { RestoredOut, TrashItemOut, TrashQuery } from './trash.dto.js';
import { TrashService } from './trash.service.js';

@ApiTags('trash')
@Controller('trash')
export class TrashController {
  constructor(private readonly trash: TrashService) {}

  /** What was deleted, latest first. */
  @ListRoute(TrashItemOut)
  listTrash(@Query() query: TrashQuery, @CurrentUser() user: SignedIn): Promise<Page<TrashItemOut>> {
    return this.trash.list(query, user.role);
  }

  /** Puts a record back under its id; 409 when its number was taken since, or what it depends on is gone. */
  @Post(':id/restore')
  @Needs('records.write')
  @HttpCode(200)
  @ApiOkResponse({ type: RestoredOut })
  restoreFromTrash(
    @Id() id: number,
    @CurrentUser() user: SignedIn,
    @ReaderLanguage() language: Language,
  ): Promise<RestoredOut> {
    return this.trash.restore(id, user.role, language);
  }

  /** Deletes for good: administrators only. */
  @ForgetRoute('settings.write')
  removeFromTrash(@Id() id: number): Promise<void> {
    return this.trash.remove(id);
  }
}
