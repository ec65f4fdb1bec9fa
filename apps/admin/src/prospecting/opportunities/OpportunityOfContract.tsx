import { useGetList, useRecordContext, useTranslate } from 'react-admin';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Opportunity } from './opportunity.js';
import { LinesToInvoice } from './OpportunityLines.js';

/** The opportunity that the contract of the page came from, with what is left to invoice of it; nothing without one. */
export function OpportunityOfContract() {
  const contract = useRecordContext();
  const translate = useTranslate();
  const { day, money } = useFormat();
  const { data: [opportunity] = [] } = useGetList<Opportunity>(
    'opportunities',
    { filter: { contractId: contract?.id }, pagination: { page: 1, perPage: 1 } },
    { enabled: contract !== undefined },
  );
  if (!opportunity) return null;
  const label = (field: string) => translate(`resources.opportunities.fields.${field}`);
  return (
    <>
      <Section title={translate('opportunity.contract.from')}>
        <Facts>
          <Fact label={label('title')}>
            <RecordLink resource="opportunities" id={opportunity.id}>
              {opportunity.title}
            </RecordLink>
          </Fact>
          <Fact label={label('closedOn')}>{opportunity.closedOn && day(opportunity.closedOn)}</Fact>
          <Fact label={label('assigneeId')}>{opportunity.assigneeName}</Fact>
          <Fact label={label('oneOffAmount')}>{money(opportunity.oneOffAmount)}</Fact>
          <Fact label={label('yearlyAmount')}>{money(opportunity.yearlyAmount)}</Fact>
        </Facts>
      </Section>
      <LinesToInvoice opportunity={opportunity} />
    </>
  );
}
