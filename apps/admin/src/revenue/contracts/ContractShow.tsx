import { Box } from '@mui/material';
import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { RecordAttachments } from '../../records/attachments/index.js';
import { CustomFacts } from '../../reference/custom-fields/index.js';
import { OpportunityOfContract } from '../../prospecting/opportunities/index.js';
import { RecordHistory } from '../../records/history/index.js';
import { TakeBundle } from '../bundles/index.js';
import { ContractNotices, RenewButton } from '../renewals/index.js';
import { SubscriptionCards } from '../subscriptions/index.js';
import { TagChips } from '../../reference/tags/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Related } from '../../ui/Related.js';
import { Section } from '../../ui/Section.js';
import { RecordActivities } from '../../work/activities/index.js';
import { RecordEmails } from '../../work/emails/index.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Contract } from './contract.js';
import { ContractParties } from './ContractParties.js';
import { ContractStages } from './ContractStages.js';
import { ContractTimeline } from './ContractTimeline.js';
import { HandOver } from './HandOver.js';

export default function ContractShow() {
  return (
    <ShowPage>
      <ContractFacts />
      <CustomFacts />
      <OpportunityOfContract />
      <ContractParties />
      <ContractTimeline />
      <ContractNotices />
      <Related
        reference="subscriptions"
        target="contractId"
        sort={{ field: 'startsOn', order: 'ASC' }}
        canCreate
        action={<TakeBundle />}
      >
        <SubscriptionCards />
      </Related>
      <RecordActivities />
      <RecordEmails />
      <Suspense>
        <RecordAttachments />
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function ContractFacts() {
  const record = useRecordContext<Contract>();
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  if (!record) return null;
  const label = (field: string) => translate(`resources.contracts.fields.${field}`);
  const months = (count: number) => translate('period.months', { smart_count: count });
  const { term: current } = record;
  const length = record.renewalMonths ?? record.termMonths;
  const renewal = [term('renewal', record.renewal), record.renewal === 'tacit' && length && months(length)];
  return (
    <Section
      title={`${record.reference} · ${record.title}`}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <StatusChip of="contractState" value={record.state} />
          <ContractStages contract={record} />
          <RenewButton />
          <HandOver contract={record} />
        </Box>
      }
    >
      <Facts>
        <Fact label={label('organizationId')}>
          <RecordLink resource="organizations" id={record.organizationId}>
            {record.organizationName}
          </RecordLink>
        </Fact>
        <Fact label={label('signedOn')}>{record.signedOn && day(record.signedOn)}</Fact>
        <Fact label={label('startsOn')}>{day(record.startsOn)}</Fact>
        <Fact label={label('endsOn')}>{record.endsOn ? day(record.endsOn) : translate('period.noEnd')}</Fact>
        <Fact label={label('renewal')}>{renewal.filter(Boolean).join(' · ')}</Fact>
        <Fact label={label('noticeMonths')}>{months(record.noticeMonths)}</Fact>
        <Fact label={label('termEndsOn')}>{current && day(current.endsOn)}</Fact>
        <Fact label={label('lastDayToRefuse')}>{current && day(current.lastDayToRefuse)}</Fact>
        <Fact label={label('endReason')}>{record.endReason}</Fact>
        <Fact label={label('externalReference')}>{record.externalReference}</Fact>
        <Fact label={translate('tag.tags')}>{record.tagIds.length > 0 && <TagChips ids={record.tagIds} />}</Fact>
      </Facts>
    </Section>
  );
}
