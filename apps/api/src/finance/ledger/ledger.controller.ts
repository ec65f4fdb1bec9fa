import { Body, Controller, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, ForgetRoute, Id, ListRoute, ReadRoute } from '../../core/routes.js';
import {
  LedgerConfirmation,
  LedgerImportCreate,
  LedgerImportDetailOut,
  LedgerImportOut,
  LedgerImportQuery,
} from './ledger.dto.js';
import { LedgerService } from './ledger.service.js';

@ApiTags('ledger')
@Controller('ledger-imports')
export class LedgerController {
  constructor(private readonly ledger: LedgerService) {}

  @ListRoute(LedgerImportOut)
  listLedgerImports(
    @Query() query: LedgerImportQuery,
    @ReaderLanguage() language: Language,
  ): Promise<Page<LedgerImportOut>> {
    return this.ledger.list(query, language);
  }

  /** With what it would change, by the prefixes of the accounts as they are now. */
  @ReadRoute(LedgerImportDetailOut)
  getLedgerImport(@Id() id: number, @ReaderLanguage() language: Language): Promise<LedgerImportDetailOut> {
    return this.ledger.get(id, language);
  }

  /**
   * Has a file of the accountant's read in the background: the legal one (FEC), or a table of account, day or month, and
   * amount. Nothing counts before it is confirmed; read it again to follow it.
   */
  @CreateRoute(LedgerImportDetailOut)
  createLedgerImport(
    @Body() fields: LedgerImportCreate,
    @ReaderLanguage() language: Language,
  ): Promise<LedgerImportDetailOut> {
    return this.ledger.create(fields, language);
  }

  /**
   * Makes it the actual amounts of its months, in place of what files before said of them, in the background: all of it or
   * nothing; read it again to follow it. 409 unless it was read, 422 while an account falls to none of the budget, or faults were not taken note of.
   */
  @Post(':id/confirm')
  @Needs('records.write')
  @HttpCode(200)
  @ApiOkResponse({ type: LedgerImportDetailOut })
  confirmLedgerImport(
    @Id() id: number,
    @Body() how: LedgerConfirmation,
    @ReaderLanguage() language: Language,
  ): Promise<LedgerImportDetailOut> {
    return this.ledger.confirm(id, how, language);
  }

  @ForgetRoute('records.write')
  forgetLedgerImport(@Id() id: number): Promise<void> {
    return this.ledger.remove(id);
  }
}
