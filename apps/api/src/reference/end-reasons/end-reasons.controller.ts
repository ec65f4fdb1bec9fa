import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { EndReasonCreate, EndReasonOut, EndReasonQuery, EndReasonUpdate } from './end-reason.dto.js';
import { EndReasonsService } from './end-reasons.service.js';

@ApiTags('end-reasons')
@Controller('end-reasons')
export class EndReasonsController {
  constructor(private readonly reasons: EndReasonsService) {}

  @ListRoute(EndReasonOut)
  listEndReasons(@Query() query: EndReasonQuery): Promise<Page<EndReasonOut>> {
    return this.reasons.list(query);
  }

  @ReadRoute(EndReasonOut)
  getEndReason(@Id() id: number): Promise<EndReasonOut> {
    return this.reasons.get(id);
  }

  @CreateRoute(EndReasonOut, 'settings.write')
  createEndReason(@Body() fields: EndReasonCreate): Promise<EndReasonOut> {
    return this.reasons.create(fields);
  }

  /** What ended for this reason keeps the name it had. */
  @UpdateRoute(EndReasonOut, 'settings.write')
  updateEndReason(@Id() id: number, @Body() changes: EndReasonUpdate): Promise<EndReasonOut> {
    return this.reasons.update(id, changes);
  }

  /** No more to be chosen; what ended for this reason still says so. */
  @RemoveRoute('settings.write')
  removeEndReason(@Id() id: number): Promise<TrashedOut> {
    return this.reasons.remove(id);
  }
}
