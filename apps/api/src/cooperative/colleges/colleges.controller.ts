import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import {
  CollegeCreate,
  CollegeOut,
  CollegeQuery,
  CollegeUpdate,
  CollegeWeights,
  CollegeWeightsOut,
} from './college.dto.js';
import { CollegesService } from './colleges.service.js';

@ApiTags('colleges')
@Controller('colleges')
export class CollegesController {
  constructor(private readonly colleges: CollegesService) {}

  @ListRoute(CollegeOut, 'members.read')
  listColleges(@Query() query: CollegeQuery): Promise<Page<CollegeOut>> {
    return this.colleges.list(query);
  }

  /** What each college weighs in the votes of a meeting, and whether that is complete. */
  @Get('weights')
  @Needs('members.read')
  @ApiOkResponse({ type: CollegeWeightsOut })
  getCollegeWeights(): Promise<CollegeWeightsOut> {
    return this.colleges.weights();
  }

  /** Sets all weights at once: each from 10 to 50 %, 100 % together (law of 1947, article 19 octies). */
  @Post('weights')
  @HttpCode(200)
  @Needs('members.write')
  @ApiOkResponse({ type: CollegeWeightsOut })
  setCollegeWeights(@Body() weights: CollegeWeights): Promise<CollegeWeightsOut> {
    return this.colleges.weigh(weights);
  }

  @ReadRoute(CollegeOut, 'members.read')
  getCollege(@Id() id: number): Promise<CollegeOut> {
    return this.colleges.get(id);
  }

  @CreateRoute(CollegeOut, 'members.write')
  createCollege(@Body() fields: CollegeCreate): Promise<CollegeOut> {
    return this.colleges.create(fields);
  }

  @UpdateRoute(CollegeOut, 'members.write')
  updateCollege(@Id() id: number, @Body() changes: CollegeUpdate): Promise<CollegeOut> {
    return this.colleges.update(id, changes);
  }

  /** The weights that are left are to be set anew. */
  @RemoveRoute('members.write')
  removeCollege(@Id() id: number): Promise<TrashedOut> {
    return this.colleges.remove(id);
  }
}
