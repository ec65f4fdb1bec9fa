import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { MonthRange } from '../MonthRange.js';
import { useMonths } from '../useMonths.js';
import type { LostContracts } from './figures.js';
import { contractColumn, organizationColumn } from '../record-columns.js';
import { RecurringRows } from './RecurringRows.js';

/** The contracts behind the churn, of one reason when the address names it. */
export default function LostContractsPage() {
  const months = useMonths();
  const [params] = useUrlState();
  const translate = useTranslate();
  const { day, money } = useFormat();
  return (
    <RecurringRows<LostContracts['data'][number]>
      title="losses.contractsPage"
      list="losses/contracts"
      asked={months && { ...months, reason: params.get('reason'), untold: params.get('untold') }}
      choices={<MonthRange />}
      keyOf={({ contractId, endedOn }) => `${contractId} ${endedOn}`}
      columns={[
        contractColumn(translate('figures.contract')),
        organizationColumn(translate('figures.organization')),
        { label: translate('losses.endedOn'), render: ({ endedOn }) => day(endedOn) },
        { label: translate('losses.reason'), render: ({ reason }) => reason ?? translate('losses.untold') },
        { label: translate('losses.lost'), isFigure: true, render: ({ monthly }) => money(monthly) },
      ]}
    />
  );
}
