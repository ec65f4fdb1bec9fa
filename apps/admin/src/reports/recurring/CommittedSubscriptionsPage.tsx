import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { AddressField } from './AddressField.js';
import { AddressSelect } from './AddressSelect.js';
import type { CommittedSubscriptions } from './figures.js';
import { RowsBehind } from './RowsBehind.js';

const PARTS = ['start', 'change', 'end'];

/** The subscriptions that are to start, to change or to end in the year that follows a day. */
export default function CommittedSubscriptionsPage() {
  const [params] = useUrlState();
  const translate = useTranslate();
  const term = useTerm();
  const { money } = useFormat();
  return (
    <RowsBehind<CommittedSubscriptions['data'][number]>
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
        { label: translate('committedFigures.part'), render: ({ part }) => term('committedPart', part) },
        { label: translate('committedFigures.now'), isFigure: true, render: ({ now }) => money(now) },
        { label: translate('committedFigures.later'), isFigure: true, render: ({ later }) => money(later) },
      ]}
    />
  );
}
