import { Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import { ExportRoute } from '../../core/routes.js';
import { RecurringMovementsReport } from './recurring-movements.js';
import { MovementsFileQuery, MovementsQuery, RecurringMovementsOut } from '../report.dto.js';

/** The organizations behind the movements of recurring revenue. */
@ApiTags('reports')
@Controller('reports/recurring-revenue/movements')
export class MovementsController {
  constructor(
    private readonly movements: RecurringMovementsReport,
    private readonly files: ListExporter,
  ) {}

  /** A page of them; `sums` is over all pages. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: RecurringMovementsOut })
  listRecurringMovements(@Query() query: MovementsQuery): Promise<RecurringMovementsOut> {
    return this.movements.page(query);
  }

  @ExportRoute()
  exportRecurringMovements(@Query() query: MovementsFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.exportRows(this.movements.exported(query), query, reader);
  }
}
