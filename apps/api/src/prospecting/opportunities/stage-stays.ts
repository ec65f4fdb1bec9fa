import type { CalendarDate } from '@terril/domain';
import type { Db } from '../../core/db.js';
import type { StageStayOut } from './opportunity.dto.js';
import { OpportunityStageStay } from './opportunity-stage-stay.entity.js';

/**
 * Ends the stay of those of these opportunities that are in another stage by now, and begins the next one, today or on
 * the closing day that is told of them, never before the stay that it follows.
 */
export async function keepStays(db: Db, opportunityIds: number[], today: CalendarDate): Promise<void> {
  await db.query(
    `update opportunity_stage_stays stay set left_on = greatest(stay.entered_on, coalesce(o.closed_on, $2::date))
     from opportunities o
     where o.id = any ($1) and stay.opportunity_id = o.id and stay.left_on is null and stay.stage_id <> o.stage_id`,
    [opportunityIds, today],
  );
  await db.query(
    `insert into opportunity_stage_stays (opportunity_id, stage_id, entered_on)
     select o.id, o.stage_id, greatest(coalesce(o.closed_on, $2::date),
       (select max(left_on) from opportunity_stage_stays earlier where earlier.opportunity_id = o.id))
     from opportunities o
     where o.id = any ($1)
       and not exists (select from opportunity_stage_stays stay where stay.opportunity_id = o.id and stay.left_on is null)
     order by o.id`,
    [opportunityIds, today],
  );
}

/** The stages that this opportunity passed, the first one first. */
export async function staysOf(db: Db, opportunityId: number): Promise<StageStayOut[]> {
  const stays = await db.repository(OpportunityStageStay).find({
    where: { opportunityId },
    order: { id: 'ASC' },
    relations: { stage: true },
  });
  return stays.map(({ stageId, stage, enteredOn, leftOn }) => {
    return { stageId, stageName: stage.name, stageColor: stage.color, enteredOn, leftOn };
  });
}
