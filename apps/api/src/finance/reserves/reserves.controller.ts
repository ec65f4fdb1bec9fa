import { Body, Controller, Get, HttpCode, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import { Reader } from '../../core/file-reader.js';
import { ReaderLanguage } from '../../core/language.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, ExportRoute, FieldsRoute, Id, ListRoute, ReadRoute } from '../../core/routes.js';
import {
  ReserveCorrection,
  ReserveMovementCreate,
  ReserveMovementFileQuery,
  ReserveMovementOut,
  ReserveMovementQuery,
  ReservesOut,
  ReservesQuery,
} from './reserve.dto.js';
import { ReservesService } from './reserves.service.js';

/** The register of reserves: movements are added, never changed nor deleted. */
@ApiTags('reserves')
@Controller('reserve-movements')
export class ReservesController {
  constructor(
    private readonly reserves: ReservesService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(ReserveMovementOut)
  listReserveMovements(@Query() query: ReserveMovementQuery): Promise<Page<ReserveMovementOut>> {
    return this.reserves.list(query);
  }

  @FieldsRoute()
  describeReserveMovementFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('reserve-movements', language);
  }

  @ExportRoute()
  exportReserveMovements(
    @Query() query: ReserveMovementFileQuery,
    @Reader() reader: FileReader,
  ): Promise<StreamableFile> {
    return this.files.export(this.reserves.exported(), query, reader);
  }

  /** The balance of each reserve at the end of a day, and how it came to it. */
  @Get('balances')
  @Needs('records.read')
  @ApiOkResponse({ type: ReservesOut })
  getReserves(@Query() { on }: ReservesQuery): Promise<ReservesOut> {
    return this.reserves.balances(on);
  }

  @ReadRoute(ReserveMovementOut)
  getReserveMovement(@Id() id: number): Promise<ReserveMovementOut> {
    return this.reserves.get(id);
  }

  /** An opening balance, or another movement. 422 when the reserve would go below zero. */
  @CreateRoute(ReserveMovementOut)
  createReserveMovement(@Body() fields: ReserveMovementCreate): Promise<ReserveMovementOut> {
    return this.reserves.create(fields);
  }

  /** Adds the contrary of a movement; both stay. 409 for one that comes from a vote, or that was corrected. */
  @Post(':id/correction')
  @HttpCode(201)
  @Needs('records.write')
  @ApiCreatedResponse({ type: ReserveMovementOut })
  correctReserveMovement(@Id() id: number, @Body() correction: ReserveCorrection): Promise<ReserveMovementOut> {
    return this.reserves.correct(id, correction);
  }
}
