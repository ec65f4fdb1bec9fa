import { Injectable } from '@nestjs/common';
import { lastDayOfMonth, monthOf } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { filteredBy, type ListRules } from '../../core/list-query.js';
import type { OpportunityQuery } from './opportunity.dto.js';
import type {
  CalendarDayOut,
  CalendarEntryOut,
  CalendarKind,
  OpportunityCalendarOut,
  OpportunityCalendarQuery,
} from './opportunity-calendar.dto.js';
import { opportunityRules } from './opportunity-list.js';
import { opportunitiesWithNames } from './shown-opportunity.js';

/** Of each kind, on one day: what is beyond is in the list. */
const MOST = 20;

const COLUMN_OF: Record<CalendarKind, string> = { expected: 'expected_on', nextStep: 'next_step_on' };

interface Row extends Omit<CalendarEntryOut, 'kind'> {
  day: string;
  /** Of the day, of this kind. */
  whole: number;
}

/** The days that opportunities are expected on, and those of their next steps. */
@Injectable()
export class OpportunityCalendarService {
  private readonly rules: ListRules<OpportunityQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    fields: FieldRegistry,
  ) {
    this.rules = opportunityRules(clock, fields.conditionsOn('opportunities'));
  }

  async month({ month: asked, ...filters }: OpportunityCalendarQuery): Promise<OpportunityCalendarOut> {
    const today = this.clock.today();
    const month = asked ?? monthOf(today);
    const query = { outcome: 'open', ...filters } as const;
    const days = new Map<string, CalendarDayOut>();
    for (const kind of ['expected', 'nextStep'] as const) {
      const counted = new Set<string>();
      for (const { day, whole, ...entry } of await this.entries(kind, month, query)) {
        const of = days.get(day) ?? { day, count: 0, entries: [] };
        if (!counted.has(day)) of.count += whole;
        counted.add(day);
        of.entries.push({ kind, ...entry });
        days.set(day, of);
      }
    }
    return { month, today, days: [...days.values()].toSorted((one, other) => (one.day < other.day ? -1 : 1)) };
  }

  private async entries(kind: CalendarKind, month: string, query: OpportunityQuery): Promise<Row[]> {
    const column = `opportunity.${COLUMN_OF[kind]}`;
    const builder = await filteredBy(opportunitiesWithNames(this.db), query, this.rules);
    builder
      .select(column, 'day')
      .addSelect('opportunity.id', 'opportunityId')
      .addSelect('opportunity.title', 'title')
      .addSelect('organization.name', 'organizationName')
      .addSelect('opportunity.next_step', 'nextStep')
      .addSelect('stage.color', 'stageColor')
      .addSelect(`(count(*) over (partition by ${column}))::int`, 'whole')
      .addSelect(`row_number() over (partition by ${column} order by opportunity.title, opportunity.id)`, 'place')
      .andWhere(`${column} between :first and :last`, { first: `${month}-01`, last: lastDayOfMonth(month) });
    const [sql, parameters] = builder.getQueryAndParameters();
    return this.db.query<Row>(
      `select day, whole, "opportunityId", title, "organizationName", "nextStep", "stageColor"
       from (${sql}) found where place <= ${MOST} order by day, place`,
      parameters,
    );
  }
}
