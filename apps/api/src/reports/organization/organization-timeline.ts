import { Injectable } from '@nestjs/common';
import { type ContractStage, contractState, lastDayOfMonth } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import type { ActivityMonthOut, TimelineLineOut, TimelineOut, TimelineQuery } from './organization-timeline.dto.js';
import { sqlFile } from '../sql-file.js';

const TIMELINE = sqlFile('organization/organization-timeline.sql');
const DEFAULT_PER_PAGE = 25;

type Row = Omit<TimelineOut, 'data' | 'activities'> & Omit<TimelineLineOut, 'state'> & { stage: ContractStage };

/** How many activities of the organization $1 stand in each month; none of those without a day. */
const ACTIVITIES = `
  select to_char(falls_on, 'YYYY-MM') as month, count(*)::int as count from activities
  where organization_id = $1 and falls_on is not null group by 1 order by 1`;

/** What an organization signed over the years, page by page, and what passed with it. */
@Injectable()
export class OrganizationTimeline {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async run(id: number, { page = 1, perPage = DEFAULT_PER_PAGE }: TimelineQuery): Promise<TimelineOut> {
    const today = this.clock.today();
    const there = await this.db.query('select from organizations where id = $1', [id]);
    if (there.length === 0) throw new NotFound({ fr: 'Structure', en: 'Organization' }, id);
    const rows = await this.db.query<Row>(TIMELINE, [id, perPage, (page - 1) * perPage, today]);
    const [{ total = 0, from: signedFrom = null, to: signedTo = null } = {}] = rows;
    const activities = await this.db.query<ActivityMonthOut>(ACTIVITIES, [id]);
    const months = activities.map(({ month }) => month);
    const [from = null] = known([signedFrom, ...months.map((month) => `${month}-01`)]);
    const to = known([signedTo, ...months.map(lastDayOfMonth)]).at(-1) ?? null;
    const data = rows
      .filter(({ kind }) => kind !== null)
      .map(({ total: _, from: __, to: ___, stage, ...line }) => ({
        ...line,
        state: contractState({ ...line, stage }, today),
      }));
    return { data, total, from, to, activities };
  }
}

/** The days that are known, in their order. */
const known = (days: (string | null)[]): string[] => days.filter((day) => day !== null).toSorted();
