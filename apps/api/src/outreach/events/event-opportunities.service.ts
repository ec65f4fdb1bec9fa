import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { mustFind } from '../../core/save.js';
import { OpportunitiesService } from '../../prospecting/opportunities/opportunities.service.js';
import type { BornOpportunityCreate, BornOpportunityOut } from '../born-opportunity.dto.js';
import { Event } from './event.entity.js';
import { EventOpportunity } from './event-opportunity.entity.js';
import { EVENT } from './events.service.js';

/** Opportunities born of events. */
@Injectable()
export class EventOpportunitiesService {
  constructor(
    private readonly db: Db,
    private readonly opportunities: OpportunitiesService,
  ) {}

  /** Its source is the title of the event. @throws NotFound; RuleBroken as an opportunity's creation */
  create(eventId: number, fields: BornOpportunityCreate): Promise<BornOpportunityOut> {
    return this.db.transaction(async () => {
      const { title, assigneeId } = await mustFind(this.db, Event, eventId, EVENT);
      const { id: opportunityId } = await this.opportunities.create({ ...fields, source: title, assigneeId });
      await this.db.repository(EventOpportunity).insert({ eventId, opportunityId });
      return { opportunityId };
    });
  }
}
