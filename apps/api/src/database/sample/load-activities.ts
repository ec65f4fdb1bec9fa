import { settled } from '../../core/outcome.js';
import { ActivityCreate } from '../../work/activities/activity.dto.js';
import type { ActivitiesService } from '../../work/activities/activities.service.js';
import { atRow, cell, checked, type CsvRow, optionalRows, referred } from './csv-rows.js';

const COLUMNS = ['organization_key', 'kind', 'on', 'subject', 'body', 'done'];

/** Loads `activities.csv`, where there is one. What is still to be done is given to `assigneeId`: the file names nobody. */
export async function loadActivities(
  folder: string,
  activities: ActivitiesService,
  organizationIds: Map<string, number>,
  assigneeId: number,
): Promise<void> {
  for (const row of optionalRows(folder, 'activities.csv', COLUMNS)) {
    const state = stateOf(row);
    const fields = await checked(row, ActivityCreate, {
      organizationId: referred(row, 'organization_key', organizationIds),
      kind: cell(row, 'kind'),
      day: cell(row, 'on'),
      subject: cell(row, 'subject'),
      body: cell(row, 'body'),
      state,
      doneOn: state === 'done' ? cell(row, 'on') : null,
      assigneeId: state === 'planned' ? assigneeId : null,
    });
    await atRow(row, async () => settled(await activities.createMany([fields])));
  }
}

/** An event that was not done on its day was cancelled: the file has no other word. */
function stateOf(row: CsvRow): string {
  if (cell(row, 'done') === 'true') return 'done';
  return cell(row, 'kind') === 'event' ? 'cancelled' : 'planned';
}
