import { Body, Controller, Get, Query, type StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
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
  OpportunityCreate,
  OpportunityOut,
  OpportunityFileQuery,
  OpportunityQuery,
  OpportunityUpdate,
  StageStayOut,
  StageTotalsOut,
  StageTotalsQuery,
} from './opportunity.dto.js';
import { OpportunityListService } from './opportunity-list.service.js';
import { OpportunitiesService } from './opportunities.service.js';

@ApiTags('opportunities')
@Controller('opportunities')
export class OpportunitiesController {
  constructor(
    private readonly list: OpportunityListService,
    private readonly opportunities: OpportunitiesService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(OpportunityOut)
  listOpportunities(@Query() query: OpportunityQuery): Promise<Page<OpportunityOut>> {
    return this.list.list(query);
  }

  /** What each stage holds of the list under these filters; a stage that holds nothing is left out. */
  @Get('stages')
  @Needs('records.read')
  @ApiOkResponse({ type: StageTotalsOut, isArray: true })
  sumOpportunityStages(@Query() query: StageTotalsQuery): Promise<StageTotalsOut[]> {
    return this.list.totalsByStage(query);
  }

  /** Every source that an opportunity came from, by name. */
  @Get('sources')
  @Needs('records.read')
  @ApiOkResponse({ type: String, isArray: true })
  listOpportunitySources(): Promise<string[]> {
    return this.list.sources();
  }

  @FieldsRoute()
  describeOpportunityFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('opportunities', language);
  }

  @ExportRoute()
  async exportOpportunities(
    @Query() query: OpportunityFileQuery,
    @Reader() reader: FileReader,
  ): Promise<StreamableFile> {
    return this.files.export(await this.list.exported(query), query, reader);
  }

  @ReadRoute(OpportunityOut)
  getOpportunity(@Id() id: number): Promise<OpportunityOut> {
    return this.opportunities.get(id);
  }

  /** The stages it passed, the first one first. */
  @Get(':id/stays')
  @Needs('records.read')
  @ApiOkResponse({ type: StageStayOut, isArray: true })
  listOpportunityStays(@Id() id: number): Promise<StageStayOut[]> {
    return this.opportunities.staysOf(id);
  }

  @CreateRoute(OpportunityOut)
  createOpportunity(@Body() fields: OpportunityCreate): Promise<OpportunityOut> {
    return this.opportunities.create(fields);
  }

  @UpdateRoute(OpportunityOut)
  updateOpportunity(@Id() id: number, @Body() changes: OpportunityUpdate): Promise<OpportunityOut> {
    return this.opportunities.update(id, changes);
  }

  @RemoveRoute()
  removeOpportunity(@Id() id: number): Promise<TrashedOut> {
    return this.opportunities.remove(id);
  }
}
