import type { Schemas } from '@terril/api-types';
import { addMonths, lastDayOfMonth, monthOf, spokenMinutes } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { type FigureColumn, FigureTable } from '../FigureTable.js';

type Report = Schemas['TimeSpentOut'];
type Row = Schemas['TimeFiguresOut'] & Partial<Schemas['TimeLineOut']> & { isTotal?: boolean };
type Condition = { field: string; is: string; value?: unknown };

/** The field of an activity that each dimension reads. */
const FIELDS = { organization: 'organizationId', subscription: 'subscription', colleague: 'assignee', kind: 'kind' };

/** Time spent, line by line; each figure opens its activities. */
export function TimeSpentTable({ report }: { report: Report }) {
  const { by, lines, total } = report;
  const translate = useTranslate();
  const term = useTerm();
  const { money, month, number } = useFormat();
  const nameOf = ({ key, label, isTotal }: Row): string => {
    if (isTotal) return translate('figures.total');
    if (!key) return translate('timeSpent.untold');
    if (by === 'kind') return term('activityKind', key as 'call');
    return by === 'month' ? month(key) : (label ?? key);
  };
  const time = (name: 'minutes' | 'charged' | 'uncharged' | 'before'): FigureColumn<Row> => {
    const label = translate(`timeSpent.${name}`);
    return {
      label,
      isFigure: true,
      render: (row) => (
        <FigureLink
          {...(row[name] > 0 && { to: activitiesOf(report, row, name) })}
          label={`${spokenMinutes(row[name])}, ${label}, ${nameOf(row)}`}
        >
          {spokenMinutes(row[name])}
        </FigureLink>
      ),
    };
  };
  const figure = (name: string, render: (row: Row) => string): FigureColumn<Row> => ({
    label: translate(`timeSpent.${name}`),
    isFigure: true,
    render,
  });
  return (
    <FigureTable<Row>
      label={translate('timeSpent.heading')}
      rows={lines.length > 0 ? [...lines, { ...total, isTotal: true }] : []}
      keyOf={({ key, isTotal }) => (isTotal ? 'total' : (key ?? 'untold'))}
      isTotal={({ isTotal = false }) => isTotal}
      columns={[
        { label: translate(`timeSpent.dimensions.${by}`), render: nameOf },
        figure('count', ({ count }) => number(count)),
        time('minutes'),
        time('charged'),
        time('uncharged'),
        time('before'),
        ...(by === 'organization'
          ? [
              figure('revenue', ({ revenue }) => money(revenue ?? null)),
              figure('perHour', ({ perHour }) => money(perHour ?? null)),
            ]
          : []),
      ]}
    />
  );
}

/** The list of the activities behind a figure. */
function activitiesOf({ by, from, to }: Report, { key, isTotal }: Row, name: string): string {
  const isOfMonth = by === 'month' && !isTotal && key;
  const days = isOfMonth ? { from: `${key}-01`, until: lastDayOfMonth(key) } : { from, until: to };
  const yearBefore = (day: string) => addMonths(`${monthOf(day)}-01`, -12);
  const asked =
    name === 'before' ? { from: yearBefore(days.from), until: lastDayOfMonth(monthOf(yearBefore(days.until))) } : days;
  const all: Condition[] = [{ field: 'duration', is: 'filled' }];
  if (name === 'charged' || name === 'uncharged')
    all.push({ field: 'charged', is: 'equals', value: name === 'charged' });
  if (!isTotal && by !== 'month') {
    const field = FIELDS[by];
    const value = by === 'kind' ? [key] : [Number(key)];
    all.push(key ? { field, is: 'oneOf', value } : { field, is: 'empty' });
  }
  return listPath('activities', { state: 'done', ...asked, where: JSON.stringify({ all }) });
}
