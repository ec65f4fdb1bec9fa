import { RESULT_COMPONENTS, TERMS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { choice, money, text } from '../../core/export-columns.js';
import { type Table, tableOf } from '../report-file.js';
import type { ResultPartOut, YearResultOut } from './year-result.dto.js';

/** One row per part, the sum of each component, and the result, with the year before beside. */
export function yearResultTable(report: YearResultOut, language: Language): Table {
  const { year, previous } = report;
  const sums = ([...RESULT_COMPONENTS, 'result'] as const).map((component) => ({
    component: component === 'result' ? WORDS[language].result : TERMS[language].resultComponent[component],
    item: WORDS[language].total,
    amount: report[component],
    previous: previous[component],
  }));
  const parts = report.parts.map((part) => ({
    ...part,
    component: TERMS[language].resultComponent[part.component],
    item: partName(part, language),
  }));
  const title = { fr: 'Résultat', en: 'Result' };
  return tableOf(
    { name: `result-${year}`, title, language },
    [...parts, ...sums],
    [
      text('Composante', 'Component', ({ component }) => component),
      text('Poste', 'Item', ({ item }) => item),
      money(`${year} (€)`, `${year} (EUR)`, ({ amount }) => amount),
      money(`${year - 1} (€)`, `${year - 1} (EUR)`, (row) => row.previous),
    ],
  );
}

/** One row per reserve, and their total. */
export function yearReservesTable({ year, reserves }: YearResultOut, language: Language): Table {
  const title = { fr: 'Réserves', en: 'Reserves' };
  const rows = [...reserves.lines, { ...reserves.total, reserve: WORDS[language].total }];
  return tableOf({ name: `reserves-${year}`, title, language }, rows, [
    choice('reserve', 'Réserve', 'Reserve', ({ reserve }) => reserve),
    money('Avant (€)', 'Before (EUR)', ({ before }) => before),
    money('Affectation (€)', 'Allocation (EUR)', ({ allocated }) => allocated),
    money('Après (€)', 'After (EUR)', ({ after }) => after),
  ]);
}

/** A nature or the origin of a subsidy in words; an account by its code and name. */
function partName({ component, item, label }: ResultPartOut, language: Language): string {
  if (label !== null) return `${item} ${label}`;
  const words: Record<string, string> = component === 'turnover' ? TERMS[language].nature : WORDS[language];
  return words[item] ?? item;
}

const WORDS = {
  fr: { result: 'Résultat', total: 'Total', granted: 'Accordées', invoiced: 'Facturées' },
  en: { result: 'Result', total: 'Total', granted: 'Granted', invoiced: 'Invoiced' },
};
