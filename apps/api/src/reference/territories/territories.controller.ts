import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { TerritoriesService } from './territories.service.js';
import { TerritoryCreate, TerritoryOut, TerritoryQuery, TerritoryUpdate } from './territory.dto.js';

@ApiTags('territories')
@Controller('territories')
export class TerritoriesController {
  constructor(private readonly territories: TerritoriesService) {}

  @ListRoute(TerritoryOut)
  listTerritories(@Query() query: TerritoryQuery): Promise<Page<TerritoryOut>> {
    return this.territories.list(query);
  }

  @ReadRoute(TerritoryOut)
  getTerritory(@Id() id: number): Promise<TerritoryOut> {
    return this.territories.get(id);
  }

  @CreateRoute(TerritoryOut, 'settings.write')
  createTerritory(@Body() fields: TerritoryCreate): Promise<TerritoryOut> {
    return this.territories.create(fields);
  }

  /** A change of departments moves, at once, every organization whose territory was not chosen by hand. */
  @UpdateRoute(TerritoryOut, 'settings.write')
  updateTerritory(@Id() id: number, @Body() changes: TerritoryUpdate): Promise<TerritoryOut> {
    return this.territories.update(id, changes);
  }

  @RemoveRoute('settings.write')
  removeTerritory(@Id() id: number): Promise<TrashedOut> {
    return this.territories.remove(id);
  }
}
