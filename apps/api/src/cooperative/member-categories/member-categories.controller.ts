import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import {
  MemberCategoryCreate,
  MemberCategoryOut,
  MemberCategoryQuery,
  MemberCategoryUpdate,
} from './member-category.dto.js';
import { MemberCategoriesService } from './member-categories.service.js';

@ApiTags('member-categories')
@Controller('member-categories')
export class MemberCategoriesController {
  constructor(private readonly categories: MemberCategoriesService) {}

  @ListRoute(MemberCategoryOut, 'members.read')
  listMemberCategories(@Query() query: MemberCategoryQuery): Promise<Page<MemberCategoryOut>> {
    return this.categories.list(query);
  }

  @ReadRoute(MemberCategoryOut, 'members.read')
  getMemberCategory(@Id() id: number): Promise<MemberCategoryOut> {
    return this.categories.get(id);
  }

  @CreateRoute(MemberCategoryOut, 'members.write')
  createMemberCategory(@Body() fields: MemberCategoryCreate): Promise<MemberCategoryOut> {
    return this.categories.create(fields);
  }

  @UpdateRoute(MemberCategoryOut, 'members.write')
  updateMemberCategory(@Id() id: number, @Body() changes: MemberCategoryUpdate): Promise<MemberCategoryOut> {
    return this.categories.update(id, changes);
  }

  @RemoveRoute('members.write')
  removeMemberCategory(@Id() id: number): Promise<TrashedOut> {
    return this.categories.remove(id);
  }
}
