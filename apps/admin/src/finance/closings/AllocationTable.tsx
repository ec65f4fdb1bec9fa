import { ALLOCATION_LINES, type AllocationLine } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { FigureTable } from '../../reports/index.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Allocation } from './closing.js';

interface Row {
  line: AllocationLine | 'total';
  rule: string;
  proposed: string;
  voted: string | undefined;
}

/** What is proposed line by line, with the rule in words, and what was voted. */
export function AllocationTable({ allocation }: { allocation: Allocation }) {
  const translate = useTranslate();
  const term = useTerm();
  const { money } = useFormat();
  const { lines, proposed, vote, result } = allocation;
  const rows = ALLOCATION_LINES.map((line): Row => {
    const own = lines.find((one) => one.line === line);
    const percent = Number(allocation.statutoryPercent).toLocaleString(translate('allocation.locale'));
    const rule = own ? translate(`allocation.rules.${own.rule}`, { percent }) : '';
    return { line, rule, proposed: proposed[line], voted: vote?.[line] };
  }).filter(({ rule, voted = '0.00' }) => rule !== '' || voted !== '0.00');
  const total: Row = { line: 'total', rule: '', proposed: result, voted: vote ? result : undefined };
  return (
    <FigureTable
      label={translate('allocation.title')}
      rows={[...rows, total]}
      keyOf={({ line }) => line}
      isTotal={({ line }) => line === 'total'}
      columns={[
        {
          label: translate('allocation.line'),
          render: ({ line }) => (line === 'total' ? translate('allocation.total') : term('allocationLine', line)),
        },
        { label: translate('allocation.rule'), render: ({ rule }) => rule },
        { label: translate('allocation.proposal'), isFigure: true, render: (row) => money(row.proposed) },
        ...(vote
          ? [{ label: translate('allocation.ofVote'), isFigure: true, render: ({ voted }: Row) => money(voted) }]
          : []),
      ]}
    />
  );
}
