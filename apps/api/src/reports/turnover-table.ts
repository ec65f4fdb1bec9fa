import { TERMS } from '@terril/domain';
import type { Cell } from '../core/csv.js';
import type { Language } from '../core/errors.js';
import type { Table } from './csv.js';
import type { TurnoverFiguresOut, TurnoverOut } from './report.dto.js';

interface Line {
  group: string;
  label: string;
  amount: string;
  share: string | null;
}

/** One row per figure, with the year before beside. */
export function turnoverTable(report: TurnoverOut, language: Language): Table {
  const before = lines(report.previous, language);
  const rows = lines(report, language).map(({ group, label, amount, share }, index): Cell[] => {
    const previous = before[index];
    return [group, label, decimal(amount), decimal(share), decimal(previous?.amount), decimal(previous?.share)];
  });
  return { name: `turnover-${report.year}`, header: header(report.year), rows };
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

function decimal(text: string | null | undefined): Cell {
  return text == null ? null : { decimal: text };
}

const header = (year: number) => [
  { fr: 'Répartition', en: 'Breakdown' },
  { fr: 'Poste', en: 'Item' },
  { fr: `${year} (€ HT)`, en: `${year} (EUR excl. VAT)` },
  { fr: `${year} (%)`, en: `${year} (%)` },
  { fr: `${year - 1} (€ HT)`, en: `${year - 1} (EUR excl. VAT)` },
  { fr: `${year - 1} (%)`, en: `${year - 1} (%)` },
];

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
