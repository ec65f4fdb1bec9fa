import { useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { type FigureColumn, FigureTable } from '../FigureTable.js';
import { PROSPECTING_NARROWINGS, useNarrowing } from '../useNarrowing.js';
import type { Conversion, ConversionRow } from './figures.js';
import { useShares } from './useShares.js';

type Row = ConversionRow & { isTotal?: boolean };

const ASKED_AS = { source: 'source', territory: 'territoryId', assignee: 'assigneeId' };

/** Conversion row by row; what was closed, won and lost opens its opportunities. */
export function ConversionTable({ report }: { report: Conversion }) {
  const translate = useTranslate();
  const { money, number } = useFormat();
  const { share, days } = useShares();
  const narrowing = useNarrowing(PROSPECTING_NARROWINGS);
  const { from, to, by, rows, total } = report;
  const nameOf = ({ name, isTotal }: Row) =>
    isTotal ? translate('figures.total') : (name ?? translate('conversion.untold'));
  const closedOf = ({ key, isTotal }: Row, outcome?: string) => {
    const which = isTotal ? {} : key === null ? { untold: by } : { [ASKED_AS[by]]: key };
    return `/reports/prospecting/closed${queryString({ from, to, ...narrowing, ...which, outcome })}`;
  };
  const linked = (label: string, text: (row: Row) => string, count: (row: Row) => number, outcome?: string) => ({
    label: translate(`conversion.${label}`),
    isFigure: true,
    render: (row: Row) => (
      <FigureLink
        to={count(row) > 0 ? closedOf(row, outcome) : undefined}
        label={`${text(row)}, ${translate(`conversion.${label}`)}, ${nameOf(row)}`}
      >
        {text(row)}
      </FigureLink>
    ),
  });
  const counted = (label: string, count: (row: Row) => number, outcome?: string): FigureColumn<Row> =>
    linked(label, (row) => number(count(row)), count, outcome);
  const figure = (label: string, text: (row: Row) => string): FigureColumn<Row> => ({
    label: translate(`conversion.${label}`),
    isFigure: true,
    render: text,
  });
  return (
    <FigureTable<Row>
      label={translate('conversion.heading')}
      rows={rows.length > 0 ? [...rows, { ...total, key: null, name: null, isTotal: true }] : []}
      keyOf={({ key, isTotal }) => (isTotal ? 'total' : (key ?? 'untold'))}
      isTotal={({ isTotal = false }) => isTotal}
      isFirstKept
      columns={[
        { label: translate(`conversion.dimensions.${by}`), render: nameOf },
        figure('rate', ({ rate }) => share(rate)),
        figure('previousRate', ({ previous }) => share(previous.rate)),
        counted('closed', ({ won, lost }) => won + lost),
        counted('won', ({ won }) => won, 'won'),
        counted('lost', ({ lost }) => lost, 'lost'),
        linked(
          'wonAmount',
          ({ wonAmount }) => money(wonAmount),
          ({ won }) => won,
          'won',
        ),
        linked(
          'lostAmount',
          ({ lostAmount }) => money(lostAmount),
          ({ lost }) => lost,
          'lost',
        ),
        figure('amountRate', ({ amountRate }) => share(amountRate)),
        figure('meanDays', ({ meanDays }) => days(meanDays)),
        figure('medianDays', ({ medianDays }) => days(medianDays)),
        figure('previousDays', ({ previous }) => days(previous.meanDays)),
      ]}
    />
  );
}
