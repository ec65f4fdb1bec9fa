import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { AddressField } from './AddressField.js';
import type { Bills } from './figures.js';
import { RowsBehind } from './RowsBehind.js';

/** The bills to come of one month. */
export default function BillsPage() {
  const [params] = useUrlState();
  const translate = useTranslate();
  const { day, money } = useFormat();
  return (
    <RowsBehind<Bills['data'][number]>
      title="billing.billsPage"
      list="billing/bills"
      asked={{ month: params.get('month') }}
      choices={<AddressField name="month" type="month" label="report.month" />}
      keyOf={({ subscriptionId, billedOn, startsOn }) => `${subscriptionId} ${billedOn} ${startsOn}`}
      columns={[
        { label: translate('billing.billedOn'), render: ({ billedOn }) => day(billedOn) },
        {
          label: translate('figures.organization'),
          render: ({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          ),
        },
        {
          label: translate('figures.service'),
          render: ({ subscriptionId, service }) => (
            <RecordLink resource="subscriptions" id={subscriptionId}>
              {service}
            </RecordLink>
          ),
        },
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
