import { Injectable } from '@nestjs/common';
import { type ActivityKind, TERMS } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Language } from '../../core/errors.js';
import { integer, money, text } from '../../core/export-columns.js';
import { daysOfMonths, yearBefore } from '../months.js';
import { type Table, tableOf } from '../report-file.js';
import { sqlFile } from '../sql-file.js';
import type { TimeFiguresOut, TimeLineOut, TimeSpentOut, TimeSpentQuery } from './work.dto.js';

const TIME_SPENT = sqlFile('work/time-spent.sql');
const MOST_MONTHS = 12;

type Row = Omit<TimeLineOut, 'uncharged'>;

/** The time that was spent, for whom, by whom and on what, with the year before. */
@Injectable()
export class TimeSpentReport {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws BadRequest on months in the wrong order, or more than 12: the year before would overlap */
  async run({ by = 'organization', organizationId, assigneeId, ...months }: TimeSpentQuery): Promise<TimeSpentOut> {
    const days = daysOfMonths(months, this.clock.today(), MOST_MONTHS);
    const [from, to] = days;
    const rows = await this.db.query<Row>(TIME_SPENT, [
      ...days,
      ...yearBefore(days),
      by,
      organizationId ?? null,
      assigneeId ?? null,
    ]);
    const lines = rows.map((row) => ({
      ...row,
      uncharged: row.minutes - row.charged,
    }));
    return { from, to, by, lines, total: totalOf(lines) };
  }
}

function totalOf(lines: TimeFiguresOut[]): TimeFiguresOut {
  const sum = (of: keyof TimeFiguresOut) => lines.reduce((total, line) => total + line[of], 0);
  return {
    count: sum('count'),
    minutes: sum('minutes'),
    charged: sum('charged'),
    uncharged: sum('uncharged'),
    before: sum('before'),
  };
}

const WORDS = {
  fr: { organization: 'Structure', subscription: 'Abonnement', kind: 'Sorte', colleague: 'Responsable', month: 'Mois' },
  en: {
    organization: 'Organization',
    subscription: 'Subscription',
    kind: 'Kind',
    colleague: 'In charge',
    month: 'Month',
  },
};

/** One row per line, then the whole. */
export function timeSpentTable({ from, to, by, lines, total }: TimeSpentOut, language: Language): Table {
  const nameOf = ({ key, label }: TimeLineOut) =>
    label ?? (by === 'kind' && key ? TERMS[language].activityKind[key as ActivityKind] : key) ?? '';
  const whole = { ...total, name: 'Total', revenue: null, perHour: null };
  const rows = [...lines.map((line) => ({ ...line, name: nameOf(line) })), whole];
  const title = { fr: 'Temps passé', en: 'Time spent' };
  return tableOf({ name: `time-spent-${from}-${to}`, title, language }, rows, [
    text(WORDS.fr[by], WORDS.en[by], ({ name }) => name),
    integer('Activités', 'Activities', ({ count }) => count),
    integer('Temps passé (min)', 'Time spent (min)', ({ minutes }) => minutes),
    integer('Décompté (min)', 'Charged (min)', ({ charged }) => charged),
    integer('Non décompté (min)', 'Not charged (min)', ({ uncharged }) => uncharged),
    integer('Un an avant (min)', 'A year before (min)', ({ before }) => before),
    money('Récurrent d’assistance', 'Recurring revenue of assistance', ({ revenue }) => revenue),
    money('Par heure', 'Per hour', ({ perHour }) => perHour),
  ]);
}
