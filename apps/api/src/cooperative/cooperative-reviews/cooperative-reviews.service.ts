import { Injectable } from '@nestjs/common';
import { nextReviewBy } from '@terril/domain';
import { Db } from '../../core/db.js';
import { RecordsService } from '../../core/records.service.js';
import { RulesService } from '../rules/rules.service.js';
import type { CooperativeReviewCreate, CooperativeReviewQuery } from './cooperative-review.dto.js';
import { CooperativeReview } from './cooperative-review.entity.js';

/** The cooperative reviews there were, and when the next one is due. */
@Injectable()
export class CooperativeReviewsService extends RecordsService<
  CooperativeReview,
  CooperativeReviewCreate,
  CooperativeReviewQuery
> {
  constructor(
    db: Db,
    private readonly rules: RulesService,
  ) {
    super(db, {
      entity: CooperativeReview,
      alias: 'review',
      name: { fr: 'Révision', en: 'Review' },
      resource: 'cooperative-reviews',
      label: ({ day }) => day,
      rules: {
        sorts: { day: 'review.day' },
        defaultSort: 'day',
        defaultOrder: 'DESC',
        filters: {},
        search: (word) => `fold(review.reviewer || ' ' || coalesce(review.note, '')) like ${word}`,
      },
    });
  }

  /** The day the next one is due by (law of 1947, article 25-1); null while none is known. */
  async dueBy(): Promise<string | null> {
    const [last] = await this.db.repository(CooperativeReview).find({ order: { day: 'DESC' }, take: 1 });
    return last ? nextReviewBy(last.day, (await this.rules.get()).reviewYears) : null;
  }
}
