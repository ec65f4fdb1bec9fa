import { Typography } from '@mui/material';
import { useRecordContext, useTranslate } from 'react-admin';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useFormat } from '../../ui/useFormat.js';
import { LeadActions } from './LeadActions.js';
import type { Lead } from './lead.js';
import { LeadStatusText } from './LeadStatusText.js';

export default function LeadShow() {
  return (
    <ShowPage actions={<LeadActions />}>
      <LeadFacts />
    </ShowPage>
  );
}

function LeadFacts() {
  const lead = useRecordContext<Lead>();
  const translate = useTranslate();
  const { day } = useFormat();
  if (!lead) return null;
  const label = (field: string) => translate(`resources.leads.fields.${field}`);
  const { organizationId, opportunityId } = lead;
  return (
    <Section title={lead.formTitle}>
      <Typography sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere', mb: 2 }}>{lead.message}</Typography>
      <Facts>
        <Fact label={label('name')}>{lead.name}</Fact>
        <Fact label={label('email')}>{lead.email}</Fact>
        <Fact label={label('phone')}>{lead.phone}</Fact>
        <Fact label={label('organizationName')}>{lead.organizationName}</Fact>
        <Fact label={label('city')}>{[lead.postcode, lead.city].filter(Boolean).join(' ')}</Fact>
        <Fact label={label('receivedOn')}>{day(lead.receivedOn)}</Fact>
        <Fact label={label('status')}>
          <LeadStatusText lead={lead} />
        </Fact>
        <Fact label={label('assigneeId')}>{lead.assigneeName}</Fact>
        <Fact label={label('source')}>{lead.source}</Fact>
        <Fact label={label('consentText')}>{lead.consentText}</Fact>
        <Fact label={label('handledOn')}>{lead.handledOn && day(lead.handledOn)}</Fact>
        <Fact label={label('organizationId')}>
          {organizationId !== null && (
            <RecordLink resource="organizations" id={organizationId}>
              {lead.handledName}
            </RecordLink>
          )}
        </Fact>
        <Fact label={label('opportunityId')}>
          {opportunityId !== null && (
            <RecordLink resource="opportunities" id={opportunityId}>
              {translate('lead.openOpportunity')}
            </RecordLink>
          )}
        </Fact>
      </Facts>
    </Section>
  );
}
