import { monthOf } from '@terril/domain';
import type { Language, Sentence } from '../../core/errors.js';
import type { AskedWord } from './asked-words.js';
import { catalogueEntry } from './catalogue.js';
import type { ReportDeclaration, RowKind } from './declaration.js';
import { figuresOf, nothing, totalsOf, type Values } from './figures.js';
import type { ReportParameters } from './parameters.js';
import type { RawRow } from './raw-row.js';
import type { Cell, Records } from './records-behind.js';
import type { RecordNamedOut, ReportFiguresOut, ReportResult, ReportRowOut } from './report-result.js';
import type { Span } from './span.js';

interface Read {
  asked: ReportParameters;
  by: string;
  spans: Span[];
  /** Of each span. */
  rows: RawRow[][];
  words: AskedWord[];
  /** Rows, at most. */
  most: number;
  language: Language;
}

/** Rounds, names and links the rows that the SQL gave: those of the first span in its order, then what others have more. */
export function laidOut(report: ReportDeclaration, read: Read): ReportResult {
  const { asked, by, spans, rows, words, most, language } = read;
  const { columns } = report;
  const kind = report.rows[by] as RowKind;
  const raw = rows.map((some) => new Map(some.map((row) => [row.key, row])));
  const rowOf = (key: string) => raw.find((some) => some.has(key))?.get(key);
  const keys = [...new Set(rows.flatMap((some) => some.map(({ key }) => key)))];
  const shownKeys = keys.slice(0, most);
  const figures = rows.map((some) => figuresOf(columns, some, new Set(shownKeys)));
  const linked = (key: string | undefined, values: Values[]): ReportFiguresOut => ({
    values,
    opens: spans.map((span, index) =>
      opensOf(report, values[index] ?? {}, { key, row: raw[index]?.get(key ?? ''), by, span, asked }),
    ),
  });
  const shown = shownKeys.map((key): ReportRowOut => {
    const values = figures.map((one) => inWords(report, one.get(key) ?? nothing(columns), language));
    return {
      key,
      label: nameOf(kind, key, rowOf(key)?.label, language),
      record: recordOf(kind, rowOf(key)),
      ...linked(key, values),
    };
  });
  return {
    ...catalogueEntry(report, language),
    asked: words,
    by,
    rowsLabel: kind.label[language],
    spans: spans.map(({ from, to, year }) => ({ label: spanLabel(from, to, year), from, to, year })),
    rows: shown,
    rowCount: keys.length,
    total: report.withoutTotal
      ? null
      : linked(
          undefined,
          rows.map((some) => totalsOf(columns, some)),
        ),
  };
}

/** Keys that reports have in common where a row is of no record. */
const KEYS: Record<string, Sentence> = {
  none: { fr: 'Non renseigné', en: 'Not filled in' },
  other: { fr: 'Autre', en: 'Other' },
  overlap: { fr: 'Compté dans plusieurs zones, à retirer', en: 'Counted in several areas, to be taken away' },
};

function nameOf({ name }: RowKind, key: string, label: string | null | undefined, language: Language): string {
  return label ?? name?.(key, language) ?? KEYS[key]?.[language] ?? key;
}

/** The record that a row is about, by the id that the SQL gives or that is its key. */
function recordOf({ record }: RowKind, row: RawRow | undefined): RecordNamedOut | null {
  const id = Number(row?.recordId ?? row?.key);
  return record && Number.isInteger(id) ? { resource: record, id } : null;
}

/** The values of fixed lists as people read them. */
function inWords({ columns }: ReportDeclaration, values: Values, language: Language): Values {
  const said = Object.entries(columns).flatMap(([name, { words }]) => {
    const value = values[name];
    return words && typeof value === 'string' ? [[name, words[value]?.[language] ?? value]] : [];
  });
  return { ...values, ...Object.fromEntries(said) };
}

/** What opens the figures that are shown of a span, those of nothing aside. */
function opensOf({ columns }: ReportDeclaration, values: Values, cell: Cell): Record<string, Records> {
  const opening = Object.entries(columns).flatMap(([name, { opens, isCompared }]) => {
    const isShown = cell.span.yearsBefore === 0 || isCompared;
    const found = isShown && Number(values[name] ?? 0) !== 0 ? opens?.(cell) : undefined;
    return found ? [[name, found] as const] : [];
  });
  return Object.fromEntries(opening);
}

const spanLabel = (from: string, to: string, year: number | null): string => {
  if (year !== null) return String(year);
  if (from === to) return from;
  return monthOf(from) === monthOf(to) ? monthOf(from) : `${monthOf(from)} – ${monthOf(to)}`;
};
