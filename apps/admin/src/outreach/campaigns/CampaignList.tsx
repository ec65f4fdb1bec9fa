import { CAMPAIGN_KINDS, CAMPAIGN_STATES } from '@terril/domain';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { DayField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { termChoices, useTerm } from '../../ui/terms.js';
import { SegmentInput } from '../segments/index.js';
import type { Campaign } from './campaign.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="k" source="kind" choices={termChoices('campaignKind', CAMPAIGN_KINDS)} alwaysOn />,
  <SelectInput key="s" source="state" choices={termChoices('campaignState', CAMPAIGN_STATES)} alwaysOn />,
  <SegmentInput key="g" source="segmentId" />,
  <ColleagueInput key="a" source="assigneeId" />,
];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['name', 'kind', 'state', 'segment', 'begunOn', 'sent', 'unsubscribed', 'opportunities'] };

/** Campaigns, the latest first, each with what became of it. */
export default function CampaignList() {
  const translate = useTranslate();
  const term = useTerm();
  const numbers = ['sent', 'leftOut', 'failed', 'unsubscribed', 'bounced', 'answered', 'opportunities'] as const;
  return (
    <ListPage conditional filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} exported={exported}>
      <RecordTable<Campaign>
        rowClick="show"
        hidden={['failed', 'bounced', 'answered', 'assigneeName']}
        renderTitle={({ name }) => name}
        renderText={({ kind, segmentName }) => [term('campaignKind', kind), segmentName].join(' · ')}
        renderSide={({ state }) => <StatusChip of="campaignState" value={state} />}
      >
        <DataTable.Col<Campaign>
          source="name"
          render={({ id, name }) => (
            <RecordLink resource="campaigns" id={id}>
              {name}
            </RecordLink>
          )}
        />
        <DataTable.Col<Campaign> source="kind" disableSort render={({ kind }) => term('campaignKind', kind)} />
        <DataTable.Col<Campaign>
          source="state"
          disableSort
          render={({ state }) => <StatusChip of="campaignState" value={state} />}
        />
        <DataTable.Col<Campaign>
          source="segmentId"
          disableSort
          render={({ segmentId, segmentName }) => (
            <RecordLink resource="segments" id={segmentId}>
              {segmentName}
            </RecordLink>
          )}
        />
        <DataTable.Col source="begunOn" disableSort field={DayField} />
        {numbers.map((name) => (
          <DataTable.Col<Campaign>
            key={name}
            source={name}
            label={translate(`campaigns.results.${name}`)}
            disableSort
            align="right"
            render={({ results }) => results[name]}
          />
        ))}
        <DataTable.Col source="assigneeName" label="resources.campaigns.fields.assigneeId" disableSort />
      </RecordTable>
    </ListPage>
  );
}
