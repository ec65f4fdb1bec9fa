import { Injectable } from '@nestjs/common';
import { type CalendarDate, monthOf, TERMS } from '@terril/domain';
import { Db } from '../../core/db.js';
import type { Language, Sentence } from '../../core/errors.js';
import { spokenDay } from '../../core/spoken-day.js';
import type { ReportDeclaration } from './declaration.js';
import { type Narrowing, NARROWINGS, type ReportParameters } from './parameters.js';
import type { SpanValues } from './span.js';

/** A choice that a report was made under, as people read it. */
export interface AskedWord {
  name: keyof ReportParameters;
  label: string;
  text: string;
}

/** What each parameter is called. */
export const PARAMETER_LABELS: Record<keyof ReportParameters, Sentence> = {
  year: { fr: 'Exercice', en: 'Fiscal year' },
  years: { fr: 'Exercices côte à côte', en: 'Fiscal years side by side' },
  since: { fr: 'Premier exercice', en: 'First fiscal year' },
  from: { fr: 'Du mois', en: 'From month' },
  to: { fr: 'Au mois', en: 'To month' },
  day: { fr: 'Jour', en: 'Day' },
  by: { fr: 'Par', en: 'By' },
  territoryId: { fr: 'Territoire', en: 'Territory' },
  areaId: { fr: 'Zone', en: 'Area' },
  kind: { fr: 'Type de structure', en: 'Kind of organization' },
  tagId: { fr: 'Étiquette', en: 'Tag' },
  accountManagerId: { fr: 'Responsable de compte', en: 'Account manager' },
  category: { fr: 'Catégorie', en: 'Category' },
  serviceId: { fr: 'Service', en: 'Service' },
};

/** What `from` and `to` are, told together. */
const PERIOD: Sentence = { fr: 'Période', en: 'Period' };

/** Where the record that a report is narrowed to has its name. */
const TABLES: Partial<Record<Narrowing, string>> = {
  territoryId: 'territories',
  areaId: 'areas',
  tagId: 'tags',
  accountManagerId: 'users',
  serviceId: 'services',
};

/** Tells what a report was asked for, in words: under its title, on paper and on the screen. */
@Injectable()
export class AskedWords {
  constructor(private readonly db: Db) {}

  async of(
    report: ReportDeclaration,
    asked: ReportParameters,
    [span]: SpanValues[],
    language: Language,
  ): Promise<AskedWord[]> {
    const word = (name: keyof ReportParameters, text: string) => ({
      name,
      label: (name === 'from' ? PERIOD : PARAMETER_LABELS[name])[language],
      text,
    });
    const { rows } = report;
    const by = asked.by ?? Object.keys(rows)[0] ?? '';
    const narrowings: AskedWord[] = [];
    for (const name of NARROWINGS.filter((one) => asked[one] !== undefined)) {
      narrowings.push(word(name, await this.nameOf(name, String(asked[name]), language)));
    }
    return [
      ...(span ? spanWords(report, span, language).map(([name, text]) => word(name, text)) : []),
      ...(Object.keys(rows).length > 1 ? [word('by', rows[by]?.label[language] ?? by)] : []),
      ...narrowings,
    ];
  }

  private async nameOf(name: Narrowing, value: string, language: Language): Promise<string> {
    const table = TABLES[name];
    if (table) {
      const [record] = await this.db.query<{ name: string }>(`select name from ${table} where id = $1`, [value]);
      return record?.name ?? value;
    }
    const words: Record<string, string> = TERMS[language][name === 'kind' ? 'kind' : 'category'];
    return words[value] ?? value;
  }
}

function spanWords(
  { span: kind }: ReportDeclaration,
  { from, to, year, since, until, day }: SpanValues,
  language: Language,
): [keyof ReportParameters, string][] {
  const days = (first: CalendarDate, last: CalendarDate) =>
    language === 'fr'
      ? `du ${spokenDay(first, language)} au ${spokenDay(last, language)}`
      : `${spokenDay(first, language)} to ${spokenDay(last, language)}`;
  if (kind === 'day' || kind === 'now') return [['day', spokenDay(day, language)]];
  if (kind === 'years') return [['year', since === until ? String(until) : `${since} – ${until}`]];
  if (year !== null) return [['year', `${year} (${days(from, to)})`]];
  return [['from', monthOf(from) === monthOf(to) ? monthOf(from) : days(from, to)]];
}
