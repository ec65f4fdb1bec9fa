import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import { TagCreate, TagOut, TagQuery, TagUpdate } from './tag.dto.js';
import { TagsService } from './tags.service.js';

@ApiTags('tags')
@Controller('tags')
export class TagsController {
  constructor(private readonly tags: TagsService) {}

  @ListRoute(TagOut)
  listTags(@Query() query: TagQuery): Promise<Page<TagOut>> {
    return this.tags.list(query);
  }

  @ReadRoute(TagOut)
  getTag(@Id() id: number): Promise<TagOut> {
    return this.tags.get(id);
  }

  @CreateRoute(TagOut)
  createTag(@Body() fields: TagCreate): Promise<TagOut> {
    return this.tags.create(fields);
  }

  @UpdateRoute(TagOut)
  updateTag(@Id() id: number, @Body() changes: TagUpdate): Promise<TagOut> {
    return this.tags.update(id, changes);
  }

  @RemoveRoute()
  removeTag(@Id() id: number): Promise<TrashedOut> {
    return this.tags.remove(id);
  }
}
