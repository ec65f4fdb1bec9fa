import { useTranslate } from 'react-admin';
import { termChoices, useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { AddressField } from '../AddressField.js';
import { AddressSelect } from './AddressSelect.js';
import type { CommittedSubscriptions } from './figures.js';
import { organizationColumn, serviceColumn } from '../record-columns.js';
import { RecurringRows } from './RecurringRows.js';

const PARTS = ['start', 'change', 'end'];

/** The subscriptions that are to start, to change or to end in the year that follows a day. */
export default function CommittedSubscriptionsPage() {
  const [params] = useUrlState();
  const translate = useTranslate();
  const term = useTerm();
  const { money } = useFormat();
  return (
    <RecurringRows<CommittedSubscriptions['data'][number]>
      title="committedFigures.subscriptionsPage"
      list="committed/subscriptions"
      asked={{ on: params.get('on'), part: params.get('part') }}
      choices={
        <>
          <AddressField name="on" type="date" label="figures.onDay" />
          <AddressSelect
            name="part"
            label="committedFigures.part"
            all="committedFigures.all"
            choices={termChoices('committedPart', PARTS)}
          />
        </>
      }
      keyOf={({ subscriptionId }) => subscriptionId}
      columns={[
        organizationColumn(translate('figures.organization')),
        serviceColumn(translate('figures.service')),
        { label: translate('committedFigures.part'), render: ({ part }) => term('committedPart', part) },
        { label: translate('committedFigures.now'), isFigure: true, render: ({ now }) => money(now) },
        { label: translate('committedFigures.later'), isFigure: true, render: ({ later }) => money(later) },
      ]}
    />
  );
}
