import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { RelationKindCreate, RelationKindOut, RelationKindQuery, RelationKindUpdate } from './relation-kind.dto.js';
import { RelationKindsService } from './relation-kinds.service.js';

@ApiTags('relations')
@Controller('relation-kinds')
export class RelationKindsController {
  constructor(private readonly kinds: RelationKindsService) {}

  @ListRoute(RelationKindOut)
  listRelationKinds(@Query() query: RelationKindQuery): Promise<Page<RelationKindOut>> {
    return this.kinds.list(query);
  }

  @ReadRoute(RelationKindOut)
  getRelationKind(@Id() id: number): Promise<RelationKindOut> {
    return this.kinds.get(id);
  }

  @CreateRoute(RelationKindOut, 'settings.write')
  createRelationKind(@Body() fields: RelationKindCreate): Promise<RelationKindOut> {
    return this.kinds.create(fields);
  }

  /** One in use keeps the number of its directions (409); its names may change. */
  @UpdateRoute(RelationKindOut, 'settings.write')
  updateRelationKind(@Id() id: number, @Body() changes: RelationKindUpdate): Promise<RelationKindOut> {
    return this.kinds.update(id, changes);
  }

  /** Refused (409) while relations are of this kind. */
  @RemoveRoute('settings.write')
  removeRelationKind(@Id() id: number): Promise<TrashedOut> {
    return this.kinds.remove(id);
  }
}
