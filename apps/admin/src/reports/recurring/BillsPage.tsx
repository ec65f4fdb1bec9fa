import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { AddressField } from '../AddressField.js';
import type { Bills } from './figures.js';
import { organizationColumn, serviceColumn } from '../record-columns.js';
import { RecurringRows } from './RecurringRows.js';

/** The bills to come of one month. */
export default function BillsPage() {
  const [params] = useUrlState();
  const translate = useTranslate();
  const { day, money } = useFormat();
  return (
    <RecurringRows<Bills['data'][number]>
      title="billing.billsPage"
      list="billing/bills"
      asked={{ month: params.get('month') }}
      choices={<AddressField name="month" type="month" label="report.month" />}
      keyOf={({ subscriptionId, billedOn, startsOn }) => `${subscriptionId} ${billedOn} ${startsOn}`}
      columns={[
        { label: translate('billing.billedOn'), render: ({ billedOn }) => day(billedOn) },
        organizationColumn(translate('figures.organization')),
        serviceColumn(translate('figures.service')),
        {
          label: translate('billing.period'),
          isShort: true,
          render: ({ startsOn, endsOn }) =>
            startsOn === null
              ? translate('billing.setupFee')
              : translate('billing.periodOf', { from: day(startsOn), to: day(endsOn) }),
        },
        { label: translate('billing.certain'), isFigure: true, render: ({ certain }) => money(certain) },
        { label: translate('billing.tacit'), isFigure: true, render: ({ tacit }) => money(tacit) },
        { label: translate('billing.setupFees'), isFigure: true, render: ({ setupFee }) => money(setupFee) },
      ]}
    />
  );
}
