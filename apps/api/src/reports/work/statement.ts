import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { type Language, NotFound, RuleBroken, type Sentence } from '../../core/errors.js';
import { date, integer, text } from '../../core/export-columns.js';
import { type Table, tableOf } from '../report-file.js';
import { sqlFile } from '../sql-file.js';
import type { StatementLineOut, StatementOut, StatementQuery } from './work.dto.js';

const STATEMENT = sqlFile('work/statement.sql');

const HEAD = `
  select o.name as "organizationName", settings.cooperative_name as "cooperativeName",
    (select min(p.starts_on) from assistance_periods p where p.organization_id = o.id
      and p.starts_on <= $2 and (p.ends_before is null or p.ends_before > $2)) as "usualStart"
  from organizations o, settings where o.id = $1`;

interface Head {
  organizationName: string;
  cooperativeName: string;
  usualStart: string | null;
}

/** What a client is told of its hours: those granted, each activity charged, and what is left. */
@Injectable()
export class AssistanceStatement {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** @throws NotFound of an organization that is not there; RuleBroken on days in the wrong order */
  async run({ organizationId, from: asked, to = this.clock.today() }: StatementQuery): Promise<StatementOut> {
    const [head] = await this.db.query<Head>(HEAD, [organizationId, to]);
    if (!head) throw new NotFound({ fr: 'Structure', en: 'Organization' }, organizationId);
    const { usualStart, ...names } = head;
    const from = asked ?? usualStart ?? to;
    if (from > to) throw WRONG_ORDER;
    const rows = await this.db.query<Omit<StatementLineOut, 'left'>>(STATEMENT, [organizationId, from, to]);
    let left = 0;
    const lines = rows.map((row) => ({ ...row, left: (left += row.bought - row.used - row.lapsed) }));
    const sum = (of: 'bought' | 'used' | 'lapsed' | 'beyond') => lines.reduce((total, line) => total + line[of], 0);
    const figures = { bought: sum('bought'), used: sum('used'), lapsed: sum('lapsed'), beyond: sum('beyond'), left };
    return { ...names, from, to, lines, ...figures };
  }
}

const KINDS: Record<Exclude<StatementLineOut['kind'], 'activity'>, Sentence> = {
  opening: { fr: 'Reste à cette date', en: 'Left on this day' },
  granted: { fr: 'Nouvelles heures', en: 'New hours' },
  lapsed: { fr: 'Heures expirées', en: 'Hours that expired' },
};

/** What a line says it is: 'Heures expirées : Carnet de 10 h', or the subject of the activity. */
export const statementWords = ({ kind, subject }: StatementLineOut, language: Language): string =>
  kind === 'activity' ? subject : `${KINDS[kind][language]}${language === 'fr' ? ' :' : ':'} ${subject}`;

export function statementTable({ from, to, lines }: StatementOut, language: Language): Table {
  const title = { fr: 'Relevé d’assistance', en: 'Statement of assistance' };
  return tableOf({ name: `assistance-${from}-${to}`, title, language }, lines, [
    date('Jour', 'Day', ({ day }) => day),
    text('Objet', 'Subject', (line) => statementWords(line, language)),
    text('Par', 'By', ({ by }) => by),
    integer('Acheté (min)', 'Bought (min)', ({ bought }) => bought),
    integer('Utilisé (min)', 'Used (min)', ({ used }) => used),
    integer('Expiré (min)', 'Expired (min)', ({ lapsed }) => lapsed),
    integer('Hors crédit (min)', 'Beyond credit (min)', ({ beyond }) => beyond),
    integer('Reste (min)', 'Left (min)', ({ left }) => left),
  ]);
}

const WRONG_ORDER = RuleBroken.on('to', 'wrong_order', {
  fr: 'Le dernier jour est avant le premier.',
  en: 'The last day is before the first one.',
});
