import { difference } from '../../reports/index.js';
import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { RecordAttachments } from '../../records/attachments/index.js';
import { RecordHistory } from '../../records/history/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Subsidy } from './subsidy.js';
import { SubsidyMonths } from './SubsidyMonths.js';
import { SubsidyReceipts } from './SubsidyReceipts.js';

export default function SubsidyShow() {
  return (
    <ShowPage>
      <SubsidyBlocks />
      <Suspense>
        <RecordAttachments />
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function SubsidyBlocks() {
  const record = useRecordContext<Subsidy>();
  if (!record) return null;
  return (
    <>
      <SubsidyFacts record={record} />
      <SubsidyMonths subsidy={record} />
      <SubsidyReceipts subsidy={record} />
    </>
  );
}

function SubsidyFacts({ record }: { record: Subsidy }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day, money } = useFormat();
  const label = (field: string) => translate(`resources.subsidies.fields.${field}`);
  const { organizationId, signedOn, amount, received, shares } = record;
  return (
    <Section title={record.title}>
      <Facts>
        <Fact label={label('funder')}>
          {organizationId === null ? (
            record.funder
          ) : (
            <RecordLink resource="organizations" id={organizationId}>
              {record.funder}
            </RecordLink>
          )}
        </Fact>
        <Fact label={label('status')}>{term('subsidyStatus', record.status)}</Fact>
        <Fact label={label('reference')}>{record.reference}</Fact>
        <Fact label={label('signedOn')}>{signedOn && day(signedOn)}</Fact>
        <Fact label={label('startsOn')}>{day(record.startsOn)}</Fact>
        <Fact label={label('endsOn')}>{day(record.endsOn)}</Fact>
        <Fact label={label('amount')}>{money(amount)}</Fact>
        <Fact label={label('received')}>{money(received)}</Fact>
        <Fact label={label('remaining')}>{money(difference(amount, received))}</Fact>
        <Fact label={label('shares')}>
          {shares
            .map((share) => translate('subsidy.shareOf', { year: share.year, amount: money(share.amount) }))
            .join(' ; ')}
        </Fact>
        <Fact label={label('note')}>{record.note}</Fact>
      </Facts>
    </Section>
  );
}
