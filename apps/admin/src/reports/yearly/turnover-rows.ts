import { useTranslate } from 'react-admin';
import { listPath } from '../../ui/FigureLink.js';
import type { ComparisonRow } from './Comparison.js';
import type { Slice, TurnoverReportData } from '../report.js';

type Cut = 'byArea' | 'byTerritory' | 'byCategory' | 'byKind';
/** The part of a slice a row shows; nothing of a slice that one of the years does not have. */
type Figure = Partial<Slice>;

/** The rows of the turnover report's tables, each figure with the invoice lines behind it. */
export function useTurnoverRows(report: TurnoverReportData): Record<'composition' | Cut, ComparisonRow[]> {
  const translate = useTranslate();
  const { year, previous } = report;

  const row = (label: string, now: Figure, before: Figure, pathOf: (year: number) => string): ComparisonRow => ({
    label,
    current: now.amount ?? '0.00',
    previous: before.amount ?? '0.00',
    share: now.share,
    previousShare: before.share,
    path: pathOf(year),
    previousPath: pathOf(year - 1),
  });
  const cut = <S extends Slice>(
    now: S[],
    before: S[],
    keyOf: (slice: S) => string,
    filter: string,
    label: (slice: S) => string,
  ) =>
    paired(now, before, keyOf).map((pair) =>
      row(label(pair.slice), pair.now, pair.before, lines({ service: true, [filter]: keyOf(pair.slice) })),
    );
  const nature = (of: 'recurring' | 'one_off', now: Figure, before: Figure) =>
    row(translate(`terms.nature.${of}`), now, before, lines({ nature: of }));

  return {
    composition: [
      nature(
        'recurring',
        { amount: report.recurring, share: report.recurringShare },
        { amount: previous.recurring, share: previous.recurringShare },
      ),
      nature('one_off', { amount: report.oneOff }, { amount: previous.oneOff }),
      {
        ...row(
          translate('reports.turnover.total'),
          { amount: report.total },
          { amount: previous.total },
          lines({ service: true }),
        ),
        isTotal: true,
      },
      row(translate('reports.turnover.subsidies'), { amount: report.subsidies }, { amount: previous.subsidies }, (of) =>
        listPath('subsidies', { year: of }),
      ),
    ],
    byArea: cut(
      report.byArea,
      previous.byArea,
      ({ areaId }) => String(areaId ?? 'other'),
      'areaId',
      ({ area }) => area,
    ),
    byTerritory: cut(
      report.byTerritory,
      previous.byTerritory,
      ({ territoryId }) => String(territoryId ?? 'none'),
      'territoryId',
      ({ territory }) => territory,
    ),
    byCategory: cut(
      report.byCategory,
      previous.byCategory,
      ({ category }) => category,
      'category',
      ({ category }) => translate(`terms.category.${category}`),
    ),
    byKind: cut(
      report.byKind,
      previous.byKind,
      ({ kind }) => kind,
      'kind',
      ({ kind }) => translate(`terms.kind.${kind}`),
    ),
  };
}

const lines = (filter: object) => (year: number) => listPath('invoice-lines', { year, ...filter });

/** Each slice of either year beside the same slice of the other. */
function paired<S extends Slice>(now: S[], before: S[], keyOf: (slice: S) => string) {
  const earlier = new Map(before.map((slice) => [keyOf(slice), slice]));
  const known = new Set(now.map(keyOf));
  const none: Figure = {};
  return [
    ...now.map((slice) => ({ slice, now: slice as Figure, before: earlier.get(keyOf(slice)) ?? none })),
    ...before
      .filter((slice) => !known.has(keyOf(slice)))
      .map((slice) => ({ slice, now: none, before: slice as Figure })),
  ];
}
