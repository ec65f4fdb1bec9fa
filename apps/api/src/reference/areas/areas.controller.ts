import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { AreaCreate, AreaOut, AreaQuery, AreaUpdate } from './area.dto.js';
import { AreasService } from './areas.service.js';

@ApiTags('areas')
@Controller('areas')
export class AreasController {
  constructor(private readonly areas: AreasService) {}

  @ListRoute(AreaOut)
  listAreas(@Query() query: AreaQuery): Promise<Page<AreaOut>> {
    return this.areas.list(query);
  }

  @ReadRoute(AreaOut)
  getArea(@Id() id: number): Promise<AreaOut> {
    return this.areas.get(id);
  }

  @CreateRoute(AreaOut, 'settings.write')
  createArea(@Body() fields: AreaCreate): Promise<AreaOut> {
    return this.areas.create(fields);
  }

  @UpdateRoute(AreaOut, 'settings.write')
  updateArea(@Id() id: number, @Body() changes: AreaUpdate): Promise<AreaOut> {
    return this.areas.update(id, changes);
  }

  @RemoveRoute('settings.write')
  removeArea(@Id() id: number): Promise<TrashedOut> {
    return this.areas.remove(id);
  }
}
