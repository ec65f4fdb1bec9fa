import { BadRequest, type FieldSentences, summaryOf } from '../../core/errors.js';
import { toDto } from '../../core/validation.js';
import { type ReportDeclaration, type SpanKind, yearsShown } from './declaration.js';
import { ReportParameters } from './parameters.js';

const OF_SPAN: Record<SpanKind, readonly (keyof ReportParameters)[]> = {
  year: ['year'],
  period: ['year', 'from', 'to'],
  years: ['year', 'since'],
  day: ['day'],
  now: [],
};

/** The parameters that a report takes, in the order they are shown. */
export function parametersOf(report: ReportDeclaration): (keyof ReportParameters)[] {
  const { span, rows, narrowedBy } = report;
  const years = yearsShown(report) === null ? [] : (['years'] as const);
  const by = Object.keys(rows).length > 1 ? (['by'] as const) : [];
  return [...OF_SPAN[span], ...years, ...by, ...narrowedBy];
}

/**
 * Parameters as they are kept or typed, read for one report.
 * @throws BadRequest that names those it does not take, or whose value is refused
 */
export async function readParameters(report: ReportDeclaration, given: object): Promise<ReportParameters> {
  const asked = await toDto(ReportParameters, given, 'query');
  checkParameters(report, asked);
  return asked;
}

/** @throws BadRequest that names those the report does not take, and a choice of rows that it does not have */
export function checkParameters(report: ReportDeclaration, asked: ReportParameters): void {
  const taken: string[] = parametersOf(report);
  const unknown = Object.entries(asked)
    .filter(([name, value]) => value !== undefined && !taken.includes(name))
    .map(([name]) => name);
  const takes = {
    fr: `Ce rapport ne le prend pas. Possibles : ${taken.join(', ')}.`,
    en: `This report does not take it. Possible: ${taken.join(', ')}.`,
  };
  if (unknown.length > 0) throw refused('unknown_key', Object.fromEntries(unknown.map((name) => [name, takes])));
  const choices = Object.keys(report.rows);
  if (asked.by !== undefined && !choices.includes(asked.by)) {
    const sentence = { fr: `L’un de : ${choices.join(', ')}.`, en: `One of: ${choices.join(', ')}.` };
    throw refused('bad_query', { by: sentence });
  }
  if (asked.year !== undefined && (asked.from !== undefined || asked.to !== undefined)) {
    const sentence = { fr: 'Un exercice ou des mois, pas les deux.', en: 'A fiscal year or months, not both.' };
    throw refused('bad_query', { year: sentence });
  }
}

const refused = (code: string, fields: FieldSentences) => new BadRequest(code, summaryOf(fields), fields);
