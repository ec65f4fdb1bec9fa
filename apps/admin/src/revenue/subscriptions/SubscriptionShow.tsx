import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { RecordAttachments } from '../../records/attachments/index.js';
import { CustomFacts } from '../../reference/custom-fields/index.js';
import { RecordHistory } from '../../records/history/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { RecordActivities } from '../../work/activities/index.js';
import { RecordEmails } from '../../work/emails/index.js';
import { RecordAssistance } from '../../work/assistance/index.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import { PriceVersions } from './PriceVersions.js';
import { CancelChange } from './CancelChange.js';
import { SubscriptionChanges } from './SubscriptionChanges.js';
import { usePeriodicity } from '../../ui/usePeriodicity.js';
import type { Subscription } from './subscription.js';

export default function SubscriptionShow() {
  return (
    <ShowPage>
      <SubscriptionFacts />
      <CustomFacts />
      <RecordActivities />
      <RecordEmails />
      <RecordAssistance of="subscriptions" />
      <Suspense>
        <RecordAttachments />
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function SubscriptionFacts() {
  const record = useRecordContext<Subscription>();
  const translate = useTranslate();
  const term = useTerm();
  const { money } = useFormat();
  const period = usePeriodText();
  const periodicity = usePeriodicity();
  if (!record) return null;
  const label = (field: string) => translate(`resources.subscriptions.fields.${field}`);
  const { cycleUnit, cycleCount, alignment, anchorDay } = record;
  const bills = [
    cycleUnit && cycleCount && periodicity({ periodUnit: cycleUnit, periodCount: cycleCount }),
    term('alignment', alignment),
    anchorDay && translate('subscription.anchorDay', { day: anchorDay }),
  ];
  return (
    <>
      <Section title={record.service} action={<SubscriptionChanges subscription={record} />}>
        <Facts>
          <Fact label={label('organizationName')}>
            <RecordLink resource="organizations" id={record.organizationId}>
              {record.organizationName}
            </RecordLink>
          </Fact>
          <Fact label={label('contractId')}>
            <RecordLink resource="contracts" id={record.contractId}>
              {record.contractReference}
            </RecordLink>
          </Fact>
          <Fact label={label('category')}>{term('category', record.category)}</Fact>
          <Fact label={label('periodUnit')}>{`${periodicity(record)} · ${term('billed', record.billed)}`}</Fact>
          <Fact label={label('cycle')}>{bills.filter(Boolean).join(' · ')}</Fact>
          <Fact label={label('setupFee')}>
            {record.setupFee &&
              translate(record.isSetupFeeBilled ? 'subscription.feeBilled' : 'subscription.feeToBill', {
                amount: money(record.setupFee),
              })}
          </Fact>
          <Fact label={label('versions.period')}>{period(record.startsOn, record.endsOn)}</Fact>
          <Fact label={label('monthlyAmount')}>{money(record.monthlyAmount)}</Fact>
          <Fact label={label('endReason')}>{record.endReason}</Fact>
          <Fact label={label('externalReference')}>{record.externalReference}</Fact>
        </Facts>
      </Section>
      <Section title={translate('resources.subscriptions.groups.prices')}>
        <PriceVersions
          subscription={record}
          renderAction={(version) => <CancelChange subscription={record} version={version} />}
        />
      </Section>
    </>
  );
}
