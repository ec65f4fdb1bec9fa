import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { CompetitorCreate, CompetitorOut, CompetitorQuery, CompetitorUpdate } from './competitor.dto.js';
import { CompetitorsService } from './competitors.service.js';

@ApiTags('competitors')
@Controller('competitors')
export class CompetitorsController {
  constructor(private readonly competitors: CompetitorsService) {}

  @ListRoute(CompetitorOut)
  listCompetitors(@Query() query: CompetitorQuery): Promise<Page<CompetitorOut>> {
    return this.competitors.list(query);
  }

  @ReadRoute(CompetitorOut)
  getCompetitor(@Id() id: number): Promise<CompetitorOut> {
    return this.competitors.get(id);
  }

  /** Whoever records opportunities names their competitors: no setting. */
  @CreateRoute(CompetitorOut)
  createCompetitor(@Body() fields: CompetitorCreate): Promise<CompetitorOut> {
    return this.competitors.create(fields);
  }

  @UpdateRoute(CompetitorOut)
  updateCompetitor(@Id() id: number, @Body() changes: CompetitorUpdate): Promise<CompetitorOut> {
    return this.competitors.update(id, changes);
  }

  /** Refused while opportunities name it. */
  @RemoveRoute()
  removeCompetitor(@Id() id: number): Promise<TrashedOut> {
    return this.competitors.remove(id);
  }
}
