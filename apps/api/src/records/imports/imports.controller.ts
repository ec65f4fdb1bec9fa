import { Body, Controller, Get, HttpCode, Patch, Post, Query, type StreamableFile, UseGuards } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces, ApiTags } from '@nestjs/swagger';
import { hiddenTypes } from '@terril/domain';
import { CurrentUser, Needs, type SignedIn } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { ImportTargets } from '../../core/import-target.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute } from '../../core/routes.js';
import { FORMATS } from '../../core/table-formats.js';
import {
  ImportCreate,
  ImportDecisionFields,
  ImportDetailOut,
  ImportOut,
  ImportQuery,
  ImportRowOut,
  ImportRowQuery,
  ImportTargetOut,
} from './import.dto.js';
import { ImportAccess } from './import-access.js';
import { ImportMapping } from './import-mapping.dto.js';
import { ImportsService } from './imports.service.js';
import { RejectedRows } from './rejected-rows.js';
import { shownTargets } from './shown-targets.js';

const BEGUN = { description: 'Begun: read it again to follow it.', type: ImportDetailOut };

@ApiTags('imports')
@Controller('imports')
@UseGuards(ImportAccess)
export class ImportsController {
  constructor(
    private readonly imports: ImportsService,
    private readonly targets: ImportTargets,
    private readonly rejected: RejectedRows,
  ) {}

  @ListRoute(ImportOut)
  listImports(
    @Query() query: ImportQuery,
    @CurrentUser() { role }: SignedIn,
    @ReaderLanguage() language: Language,
  ): Promise<Page<ImportOut>> {
    return this.imports.list(query, hiddenTypes(role), language);
  }

  /** What can be imported, and the fields that columns can fill. */
  @Get('targets')
  @Needs('records.read')
  @ApiOkResponse({ type: ImportTargetOut, isArray: true })
  listImportTargets(
    @CurrentUser() { role }: SignedIn,
    @ReaderLanguage() language: Language,
  ): Promise<ImportTargetOut[]> {
    const hidden = hiddenTypes(role);
    const seen = this.targets.all().filter(({ resource }) => !hidden.includes(resource));
    return shownTargets(seen, role, language);
  }

  @ReadRoute(ImportDetailOut)
  getImport(@Id() id: number, @ReaderLanguage() language: Language): Promise<ImportDetailOut> {
    return this.imports.get(id, language);
  }

  /** Reads the titles, rows and types of a file that was sent, and suggests a mapping. Nothing is imported yet. */
  @CreateRoute(ImportDetailOut)
  createImport(@Body() fields: ImportCreate, @ReaderLanguage() language: Language): Promise<ImportDetailOut> {
    return this.imports.create(fields, language);
  }

  /** Tries the mapping on every row in the background, and keeps nothing but what became of each. */
  @Post(':id/check')
  @Needs('records.write')
  @ApiCreatedResponse(BEGUN)
  checkImport(
    @Id() id: number,
    @Body() mapping: ImportMapping,
    @ReaderLanguage() language: Language,
  ): Promise<ImportDetailOut> {
    return this.imports.check(id, mapping, language);
  }

  /** Runs it in the background, or takes up what was stopped or broke off. 409 before it was checked. */
  @Post(':id/run')
  @Needs('records.write')
  @ApiCreatedResponse(BEGUN)
  runImport(@Id() id: number, @ReaderLanguage() language: Language): Promise<ImportDetailOut> {
    return this.imports.run(id, language);
  }

  /** Stops it after the records at hand; what was written stays, and can be undone. */
  @Post(':id/stop')
  @Needs('records.write')
  @HttpCode(200)
  @ApiOkResponse({ type: ImportDetailOut })
  stopImport(@Id() id: number, @ReaderLanguage() language: Language): Promise<ImportDetailOut> {
    return this.imports.stop(id, language);
  }

  /** Undoes in the background what it wrote, but for what was changed since or is depended on. */
  @Post(':id/revert')
  @Needs('records.write')
  @ApiCreatedResponse(BEGUN)
  revertImport(@Id() id: number, @ReaderLanguage() language: Language): Promise<ImportDetailOut> {
    return this.imports.revert(id, language);
  }

  /** What became of each record of the file; after a trial, what would. */
  @ListRoute(ImportRowOut, 'records.read', ':id/rows')
  listImportRows(
    @Id() id: number,
    @Query() query: ImportRowQuery,
    @ReaderLanguage() language: Language,
  ): Promise<Page<ImportRowOut>> {
    return this.imports.rows(id, query, language);
  }

  /** Decides whether a row is a new record, one that is there, or neither. */
  @Patch(':id/rows/:rowId')
  @Needs('records.write')
  @ApiOkResponse({ type: ImportRowOut })
  decideImportRow(
    @Id() id: number,
    @Id('rowId') rowId: number,
    @Body() decision: ImportDecisionFields,
    @ReaderLanguage() language: Language,
  ): Promise<ImportRowOut> {
    return this.imports.decide(id, rowId, decision, language);
  }

  /** The rows left out, as the same file with one more column: why. */
  @Get(':id/rejected')
  @Needs('records.read')
  @ApiProduces(...Object.values(FORMATS).map(({ mediaType }) => mediaType))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadRejectedRows(@Id() id: number, @ReaderLanguage() language: Language): Promise<StreamableFile> {
    return this.rejected.file(await this.imports.find(id), language);
  }

  /** The rows of the second file left out with their records, and those of none, as `rejected`. 404 without such a file. */
  @Get(':id/rejected-lines')
  @Needs('records.read')
  @ApiProduces(...Object.values(FORMATS).map(({ mediaType }) => mediaType))
  @ApiOkResponse({ schema: { type: 'string', format: 'binary' } })
  async downloadRejectedLines(@Id() id: number, @ReaderLanguage() language: Language): Promise<StreamableFile> {
    return this.rejected.linesFile(await this.imports.find(id), language);
  }
}
