import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { MonthRange } from '../MonthRange.js';
import { useMonths } from '../useMonths.js';
import type { RetainedOrganization } from './figures.js';
import { RecurringRows } from './RecurringRows.js';

const CHANGES = ['expansion', 'indexation', 'contraction', 'transfer', 'churn'] as const;

/** The organizations that were there at the start of the months, of one change when the address names it. */
export default function RetainedPage() {
  const months = useMonths();
  const [params] = useUrlState();
  const translate = useTranslate();
  const term = useTerm();
  const { money, signedMoney } = useFormat();
  return (
    <RecurringRows<RetainedOrganization>
      title="reports.retention.organizationsPage"
      list="retention/organizations"
      asked={months && { ...months, change: params.get('change') }}
      choices={<MonthRange />}
      keyOf={({ organizationId }) => organizationId}
      columns={[
        {
          label: translate('figures.organization'),
          render: ({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          ),
        },
        { label: translate('reports.retention.start'), isFigure: true, render: ({ start }) => money(start) },
        ...CHANGES.map((change) => ({
          label: term('movement', change),
          isFigure: true,
          render: (row: RetainedOrganization) => (Number(row[change]) === 0 ? '–' : signedMoney(row[change])),
        })),
        { label: translate('reports.retention.end'), isFigure: true, render: ({ end }) => money(end) },
      ]}
    />
  );
}
