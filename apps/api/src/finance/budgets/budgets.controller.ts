import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  Id,
  FieldsRoute,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import {
  BudgetLineCreate,
  BudgetLineOut,
  BudgetLineFileQuery,
  BudgetLineQuery,
  BudgetLineUpdate,
} from './budget-line.dto.js';
import { BudgetsService } from './budgets.service.js';

@ApiTags('budgets')
@Controller('budget-lines')
export class BudgetsController {
  constructor(
    private readonly budgets: BudgetsService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(BudgetLineOut)
  listBudgetLines(@Query() query: BudgetLineQuery): Promise<Page<BudgetLineOut>> {
    return this.budgets.list(query);
  }

  @FieldsRoute()
  describeBudgetLineFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('budget-lines', language);
  }

  @ExportRoute()
  exportBudgetLines(@Query() query: BudgetLineFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.budgets.exported(), query, reader);
  }

  @ReadRoute(BudgetLineOut)
  getBudgetLine(@Id() id: number): Promise<BudgetLineOut> {
    return this.budgets.get(id);
  }

  @CreateRoute(BudgetLineOut)
  createBudgetLine(@Body() fields: BudgetLineCreate): Promise<BudgetLineOut> {
    return this.budgets.create(fields);
  }

  @UpdateRoute(BudgetLineOut)
  updateBudgetLine(@Id() id: number, @Body() changes: BudgetLineUpdate): Promise<BudgetLineOut> {
    return this.budgets.update(id, changes);
  }

  @RemoveRoute()
  removeBudgetLine(@Id() id: number): Promise<TrashedOut> {
    return this.budgets.remove(id);
  }
}
