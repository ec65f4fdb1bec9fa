import { Box } from '@mui/material';
import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { RecordAttachments } from '../../records/attachments/index.js';
import { RecordHistory } from '../../records/history/index.js';
import { CustomFacts } from '../../reference/custom-fields/index.js';
import { TagChips } from '../../reference/tags/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { RecordActivities } from '../../work/activities/index.js';
import { RecordEmails } from '../../work/emails/index.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useFormat } from '../../ui/useFormat.js';
import { StageChip } from '../pipeline-stages/index.js';
import { DecisionMakers } from './DecisionMakers.js';
import type { Opportunity } from './opportunity.js';
import { MissingFacts, StaleChip } from './OpportunityState.js';
import { LinesToInvoice, OpportunityLines } from './OpportunityLines.js';
import { StagesPassed } from './StagesPassed.js';
import { ToContract } from './ToContract.js';

export default function OpportunityShow() {
  return (
    <ShowPage>
      <OpportunityBlocks />
      <RecordActivities />
      <RecordEmails />
      <Suspense>
        <RecordAttachments />
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function OpportunityBlocks() {
  const record = useRecordContext<Opportunity>();
  if (!record) return null;
  return (
    <>
      <OpportunityFacts record={record} />
      <CustomFacts />
      <DecisionMakers opportunity={record} />
      <OpportunityLines opportunity={record} />
      <LinesToInvoice opportunity={record} />
      <StagesPassed opportunity={record} />
    </>
  );
}

function OpportunityFacts({ record }: { record: Opportunity }) {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const label = (field: string) => translate(`resources.opportunities.fields.${field}`);
  const dayOf = (value: string | null) => value && day(value);
  const { contactId, contactName, contractId } = record;
  return (
    <Section
      title={record.title}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
          <StaleChip opportunity={record} />
          <StageChip name={record.stageName} color={record.stageColor} />
          <ToContract opportunity={record} />
        </Box>
      }
    >
      <MissingFacts opportunity={record} />
      <Facts>
        <Fact label={label('organizationId')}>
          <RecordLink resource="organizations" id={record.organizationId}>
            {record.organizationName}
          </RecordLink>
        </Fact>
        <Fact label={label('contactId')}>
          {contactId !== null && (
            <RecordLink resource="contacts" id={contactId}>
              {contactName}
            </RecordLink>
          )}
        </Fact>
        <Fact label={label('pipelineId')}>{record.pipelineName}</Fact>
        <Fact label={label('assigneeId')}>{record.assigneeName}</Fact>
        <Fact label={label('oneOffAmount')}>{money(record.oneOffAmount)}</Fact>
        <Fact label={label('yearlyAmount')}>{money(record.yearlyAmount)}</Fact>
        <Fact label={label('chance')}>{record.chance}</Fact>
        <Fact label={label('weightedOneOff')}>{money(record.weightedOneOff)}</Fact>
        <Fact label={label('weightedYearly')}>{money(record.weightedYearly)}</Fact>
        <Fact label={label('expectedOn')}>{dayOf(record.expectedOn)}</Fact>
        <Fact label={label('nextStep')}>{record.nextStep}</Fact>
        <Fact label={label('nextStepOn')}>{dayOf(record.nextStepOn)}</Fact>
        <Fact label={label('source')}>{record.source}</Fact>
        <Fact label={label('competitors')}>{record.competitors.map(({ name }) => name).join(', ')}</Fact>
        <Fact label={label('closedOn')}>{dayOf(record.closedOn)}</Fact>
        <Fact label={label('contractId')}>
          {contractId !== null && (
            <RecordLink resource="contracts" id={contractId}>
              {record.contractReference}
            </RecordLink>
          )}
        </Fact>
        <Fact label={label('lostReason')}>{record.lostReason}</Fact>
        <Fact label={label('lostToId')}>{record.lostToName}</Fact>
        <Fact label={label('externalReference')}>{record.externalReference}</Fact>
        <Fact label={translate('tag.tags')}>{record.tagIds.length > 0 && <TagChips ids={record.tagIds} />}</Fact>
        <Fact label={label('comment')}>{record.comment}</Fact>
      </Facts>
    </Section>
  );
}
