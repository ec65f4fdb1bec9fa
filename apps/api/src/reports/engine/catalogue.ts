import type { Language } from '../../core/errors.js';
import { PARAMETER_LABELS } from './asked-words.js';
import { type ReportDeclaration, yearsShown } from './declaration.js';
import { parametersOf } from './read-parameters.js';
import type { ReportColumnOut, ReportEntryOut } from './report-result.js';

/** What is said of a report, in one language. */
export function catalogueEntry(report: ReportDeclaration, language: Language): ReportEntryOut {
  const { name, group, title, says, rule, span, rows, chart } = report;
  return {
    name,
    group,
    title: title[language],
    says: says[language],
    rule: rule?.[language] ?? null,
    span,
    years: yearsShown(report),
    parameters: parametersOf(report).map((parameter) => ({
      name: parameter,
      label: PARAMETER_LABELS[parameter][language],
    })),
    choices: Object.entries(rows).map(([value, { label }]) => ({ value, label: label[language] })),
    columns: columnsOf(report, language),
    chart: chart ?? null,
  };
}

function columnsOf({ columns }: ReportDeclaration, language: Language): ReportColumnOut[] {
  return Object.entries(columns).map(([name, { label, unit, meaning, formula, isCompared }]) => ({
    name,
    label: label[language],
    unit,
    meaning: meaning[language],
    formula: formula?.[language] ?? null,
    isCompared,
  }));
}
