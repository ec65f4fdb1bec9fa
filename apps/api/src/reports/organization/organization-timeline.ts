import { Injectable } from '@nestjs/common';
import { type ContractStage, contractState } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import type { TimelineLineOut, TimelineOut, TimelineQuery } from './organization-timeline.dto.js';
import { sqlFile } from '../sql-file.js';

const TIMELINE = sqlFile('organization/organization-timeline.sql');
const DEFAULT_PER_PAGE = 25;

type Row = Omit<TimelineOut, 'data'> & Omit<TimelineLineOut, 'state'> & { stage: ContractStage };

/** What an organization signed over the years, page by page. */
@Injectable()
export class OrganizationTimeline {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound */
  async run(id: number, { page = 1, perPage = DEFAULT_PER_PAGE }: TimelineQuery): Promise<TimelineOut> {
    const today = this.clock.today();
    const known = await this.db.query('select from organizations where id = $1', [id]);
    if (known.length === 0) throw new NotFound({ fr: 'Structure', en: 'Organization' }, id);
    const rows = await this.db.query<Row>(TIMELINE, [id, perPage, (page - 1) * perPage, today]);
    const [{ total = 0, from = null, to = null } = {}] = rows;
    const data = rows
      .filter(({ kind }) => kind !== null)
      .map(({ total: _, from: __, to: ___, stage, ...line }) => ({
        ...line,
        state: contractState({ ...line, stage }, today),
      }));
    return { data, total, from, to };
  }
}
