import { TERMS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import { decimal, money, text } from '../../core/export-columns.js';
import { type Table, tableOf } from '../report-file.js';
import type { TurnoverFiguresOut, TurnoverOut } from '../report.dto.js';

interface Line {
  group: string;
  label: string;
  amount: string;
  share: string | null;
}

/** One row per figure, with the year before beside. */
export function turnoverTable(report: TurnoverOut, language: Language): Table {
  const before = lines(report.previous, language);
  const rows = lines(report, language).map((line, index) => ({ ...line, previous: before[index] }));
  const { year } = report;
  return tableOf({ name: `turnover-${year}`, title: { fr: 'Chiffre d’affaires', en: 'Turnover' }, language }, rows, [
    text('Répartition', 'Breakdown', ({ group }) => group),
    text('Poste', 'Item', ({ label }) => label),
    money(`${year} (€ HT)`, `${year} (EUR excl. VAT)`, ({ amount }) => amount),
    decimal(`${year} (%)`, `${year} (%)`, ({ share }) => share),
    money(`${year - 1} (€ HT)`, `${year - 1} (EUR excl. VAT)`, ({ previous }) => previous?.amount ?? null),
    decimal(`${year - 1} (%)`, `${year - 1} (%)`, ({ previous }) => previous?.share ?? null),
  ]);
}

function lines(figures: TurnoverFiguresOut, language: Language): Line[] {
  const words = WORDS[language];
  const { total, recurring, recurringShare, oneOff, subsidies } = figures;
  return [
    { group: words.whole, label: words.turnover, amount: total, share: null },
    { group: words.whole, label: words.recurring, amount: recurring, share: recurringShare },
    { group: words.whole, label: words.oneOff, amount: oneOff, share: null },
    { group: words.whole, label: words.subsidies, amount: subsidies, share: null },
    ...figures.byArea.map(({ area, ...part }) => ({ group: words.area, label: area, ...part })),
    ...figures.byTerritory.map(({ territory, ...part }) => ({ group: words.territory, label: territory, ...part })),
    ...figures.byCategory.map(({ category, ...part }) => {
      return { group: words.category, label: TERMS[language].category[category], ...part };
    }),
    ...figures.byKind.map(({ kind, ...part }) => ({
      group: words.kind,
      label: TERMS[language].kind[kind],
      ...part,
    })),
  ];
}

const WORDS = {
  fr: {
    whole: 'Ensemble',
    turnover: 'Chiffre d’affaires',
    recurring: 'dont récurrent',
    oneOff: 'dont ponctuel',
    subsidies: 'Subventions (à côté)',
    area: 'Zone',
    territory: 'Territoire',
    category: 'Catégorie',
    kind: 'Type de structure',
  },
  en: {
    whole: 'Whole',
    turnover: 'Turnover',
    recurring: 'of which recurring',
    oneOff: 'of which one-off',
    subsidies: 'Subsidies (beside)',
    area: 'Area',
    territory: 'Territory',
    category: 'Category',
    kind: 'Kind of organization',
  },
};
