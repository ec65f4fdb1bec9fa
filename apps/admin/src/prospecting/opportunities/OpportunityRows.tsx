import { DataTable } from 'react-admin';
import { type BulkField, BulkToolbar } from '../../records/bulk/index.js';
import { useCustomColumns } from '../../reference/custom-fields/index.js';
import { useColleagueChoices } from '../../system/users/index.js';
import { RecordTable } from '../../lists/list-page/index.js';
import { DayField, MoneyField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useFormat } from '../../ui/useFormat.js';
import { StageChip, useStages } from '../pipeline-stages/index.js';
import type { Opportunity } from './opportunity.js';
import { StaleChip } from './OpportunityState.js';

/** Columns that wait to be chosen. */
const HIDDEN = [
  'weightedOneOff',
  'weightedYearly',
  'assignee',
  'source',
  'nextStep',
  'closedOn',
  'lostReason',
  'lostTo',
  'competitors',
  'stageSince',
];

/** The rows of opportunities, alone or under the organization they are of. */
export function OpportunityRows({ withOrganization = false }: { withOrganization?: boolean }) {
  const { day, money } = useFormat();
  const custom = useCustomColumns(withOrganization ? 'opportunities' : undefined);
  const colleagues = useColleagueChoices();
  const stages = useStages().filter(({ takes }) => takes);
  const bulkFields: BulkField[] = [
    { source: 'stageId', kind: stages.map(({ id, title }) => ({ id, name: title })) },
    { source: 'assigneeId', kind: colleagues, isOptional: true },
  ];
  return (
    <RecordTable<Opportunity>
      rowClick="show"
      hidden={[...HIDDEN, ...custom.names]}
      bulk={withOrganization ? <BulkToolbar fields={bulkFields} hasTags /> : undefined}
      renderTitle={({ title }) => title}
      renderText={({ organizationName, expectedOn }) =>
        [withOrganization && organizationName, expectedOn && day(expectedOn)].filter(Boolean).join(', ')
      }
      renderSide={(opportunity) => (
        <>
          <StaleChip opportunity={opportunity} />{' '}
          <StageChip name={opportunity.stageName} color={opportunity.stageColor} /> {money(opportunity.oneOffAmount)}
        </>
      )}
    >
      <DataTable.Col<Opportunity>
        source="title"
        render={({ id, title }) => (
          <RecordLink resource="opportunities" id={id}>
            {title}
          </RecordLink>
        )}
      />
      {withOrganization && (
        <DataTable.Col<Opportunity>
          source="organization"
          label="resources.opportunities.fields.organizationId"
          render={({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )}
        />
      )}
      <DataTable.Col<Opportunity>
        source="stage"
        label="resources.opportunities.fields.stageId"
        disableSort
        render={(opportunity) => (
          <>
            <StageChip name={opportunity.stageName} color={opportunity.stageColor} />{' '}
            <StaleChip opportunity={opportunity} />
          </>
        )}
      />
      <DataTable.Col source="oneOffAmount" align="right" field={MoneyField} />
      <DataTable.Col source="yearlyAmount" align="right" field={MoneyField} />
      <DataTable.Col source="chance" disableSort align="right" />
      <DataTable.Col source="weightedOneOff" disableSort align="right" field={MoneyField} />
      <DataTable.Col source="weightedYearly" disableSort align="right" field={MoneyField} />
      <DataTable.Col source="expectedOn" field={DayField} />
      <DataTable.Col source="nextStepOn" field={DayField} />
      <DataTable.Col source="nextStep" disableSort />
      <DataTable.Col<Opportunity>
        source="assignee"
        label="resources.opportunities.fields.assigneeId"
        disableSort
        render={({ assigneeName }) => assigneeName}
      />
      <DataTable.Col source="source" disableSort />
      <DataTable.Col source="closedOn" disableSort field={DayField} />
      <DataTable.Col source="lostReason" disableSort />
      <DataTable.Col<Opportunity>
        source="lostTo"
        label="resources.opportunities.fields.lostToId"
        disableSort
        render={({ lostToName }) => lostToName}
      />
      <DataTable.Col<Opportunity>
        source="competitors"
        disableSort
        render={({ competitors }) => competitors.map(({ name }) => name).join(', ')}
      />
      <DataTable.Col source="stageSince" disableSort field={DayField} />
      {custom.columns}
    </RecordTable>
  );
}
