import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, UpdateRoute } from '../core/routes.js';
import { SubsidyCreate, SubsidyOut, SubsidyQuery, SubsidyUpdate } from './subsidy.dto.js';
import { SubsidiesService } from './subsidies.service.js';

@ApiTags('subsidies')
@Controller('subsidies')
export class SubsidiesController {
  constructor(private readonly subsidies: SubsidiesService) {}

  @ListRoute(SubsidyOut)
  listSubsidies(@Query() query: SubsidyQuery): Promise<Page<SubsidyOut>> {
    return this.subsidies.list(query);
  }

  @ReadRoute(SubsidyOut)
  getSubsidy(@Id() id: number): Promise<SubsidyOut> {
    return this.subsidies.get(id);
  }

  @CreateRoute(SubsidyOut)
  createSubsidy(@Body() fields: SubsidyCreate): Promise<SubsidyOut> {
    return this.subsidies.create(fields);
  }

  @UpdateRoute(SubsidyOut)
  updateSubsidy(@Id() id: number, @Body() changes: SubsidyUpdate): Promise<SubsidyOut> {
    return this.subsidies.update(id, changes);
  }

  @RemoveRoute()
  removeSubsidy(@Id() id: number): Promise<void> {
    return this.subsidies.remove(id);
  }
}
