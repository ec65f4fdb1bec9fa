import { Box } from '@mui/material';
import { spokenMinutes } from '@terril/domain';
import { BooleanInput, DataTable, ReferenceInput, SelectInput } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { DayField } from '../../ui/fields.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import type { Account } from './account.js';
import { activitiesBeyond, activitiesCharged } from './activities-path.js';
import { AddCredit } from './AddCredit.js';
import { UsedBar } from './UsedBar.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <BooleanInput key="l" source="low" />,
  <BooleanInput key="e" source="exceeded" />,
  <ColleagueInput key="a" source="accountManagerId" />,
  <ReferenceInput key="t" source="territoryId" reference="territories" sort={{ field: 'position', order: 'ASC' }}>
    <SelectInput optionText="name" label="resources.assistance-accounts.fields.territoryId" />
  </ReferenceInput>,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['organization', 'bought', 'used', 'remaining', 'share', 'beyond', 'lastUsedOn', 'expiresOn'],
};

export default function AccountList() {
  return (
    <ListPage
      conditional
      filters={filters}
      sort={{ field: 'organization', order: 'ASC' }}
      exported={exported}
      action={<AddCredit />}
      writtenTotal={(minutes) => spokenMinutes(Number(minutes))}
    >
      <RecordTable<Account>
        rowClick={false}
        renderTitle={({ id, organizationName }) => (
          <RecordLink resource="organizations" id={id}>
            {organizationName}
          </RecordLink>
        )}
        renderText={({ bought, used }) => <UsedBar minutes={bought} used={used} />}
        renderSide={({ remaining }) => <Box sx={{ whiteSpace: 'nowrap' }}>{spokenMinutes(remaining)}</Box>}
      >
        <DataTable.Col<Account>
          source="organization"
          render={({ id, organizationName }) => (
            <RecordLink resource="organizations" id={id}>
              {organizationName}
            </RecordLink>
          )}
        />
        <DataTable.Col<Account> source="bought" align="right" render={({ bought }) => spokenMinutes(bought)} />
        <DataTable.Col<Account>
          source="used"
          align="right"
          render={({ id, used }) => (
            <FigureLink {...(used > 0 && { to: activitiesCharged(id) })}>{spokenMinutes(used)}</FigureLink>
          )}
        />
        <DataTable.Col<Account> source="remaining" align="right" render={({ remaining }) => spokenMinutes(remaining)} />
        <DataTable.Col<Account>
          source="share"
          render={({ bought, used }) => <UsedBar minutes={bought} used={used} />}
        />
        <DataTable.Col<Account>
          source="beyond"
          align="right"
          render={({ id, beyond }) => (
            <FigureLink {...(beyond > 0 && { to: activitiesBeyond(id) })}>{spokenMinutes(beyond)}</FigureLink>
          )}
        />
        <DataTable.Col source="lastUsedOn" field={DayField} />
        <DataTable.Col source="expiresOn" field={DayField} />
      </RecordTable>
    </ListPage>
  );
}
