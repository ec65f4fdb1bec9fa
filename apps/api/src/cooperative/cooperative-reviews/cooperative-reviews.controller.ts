import { Body, Controller, Get, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, type TrashedOut, UpdateRoute } from '../../core/routes.js';
import {
  CooperativeReviewCreate,
  CooperativeReviewOut,
  CooperativeReviewQuery,
  CooperativeReviewUpdate,
  NextReviewOut,
} from './cooperative-review.dto.js';
import { CooperativeReviewsService } from './cooperative-reviews.service.js';

@ApiTags('cooperative-reviews')
@Controller('cooperative-reviews')
export class CooperativeReviewsController {
  constructor(private readonly reviews: CooperativeReviewsService) {}

  @ListRoute(CooperativeReviewOut, 'members.read')
  listCooperativeReviews(@Query() query: CooperativeReviewQuery): Promise<Page<CooperativeReviewOut>> {
    return this.reviews.list(query);
  }

  /** When the next review is due: five years after the last one at most (law of 1947, article 25-1). */
  @Get('next')
  @Needs('members.read')
  @ApiOkResponse({ type: NextReviewOut })
  async getNextReview(): Promise<NextReviewOut> {
    return { dueBy: await this.reviews.dueBy() };
  }

  @ReadRoute(CooperativeReviewOut, 'members.read')
  getCooperativeReview(@Id() id: number): Promise<CooperativeReviewOut> {
    return this.reviews.get(id);
  }

  @CreateRoute(CooperativeReviewOut, 'members.write')
  createCooperativeReview(@Body() fields: CooperativeReviewCreate): Promise<CooperativeReviewOut> {
    return this.reviews.create(fields);
  }

  @UpdateRoute(CooperativeReviewOut, 'members.write')
  updateCooperativeReview(@Id() id: number, @Body() changes: CooperativeReviewUpdate): Promise<CooperativeReviewOut> {
    return this.reviews.update(id, changes);
  }

  @RemoveRoute('members.write')
  removeCooperativeReview(@Id() id: number): Promise<TrashedOut> {
    return this.reviews.remove(id);
  }
}
