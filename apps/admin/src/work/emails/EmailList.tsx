import { EMAIL_DIRECTIONS, EMAIL_STATES } from '@terril/domain';
import { BooleanInput, DataTable, FilterButton, SelectInput, TopToolbar } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { ContactInput } from '../../people/contacts/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { DirectionIcon } from './DirectionIcon.js';
import { type EmailRow, partnersOf } from './email.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="s" source="state" choices={termChoices('emailState', EMAIL_STATES)} alwaysOn />,
  <SelectInput key="d" source="direction" choices={termChoices('emailDirection', EMAIL_DIRECTIONS)} />,
  <BooleanInput key="m" source="mine" />,
  <OrganizationInput key="o" source="organizationId" />,
  <ContactInput key="c" source="contactId" />,
];

/** All e-mails, the latest first. */
export default function EmailList() {
  const { instant } = useFormat();
  // None is written from here: each is about a record.
  const actions = (
    <TopToolbar>
      <FilterButton />
    </TopToolbar>
  );
  return (
    <ListPage filters={filters} sort={{ field: 'at', order: 'DESC' }} actions={actions}>
      <RecordTable<EmailRow>
        rowClick="show"
        renderTitle={({ subject }) => subject || '–'}
        renderText={(email) =>
          [partnersOf(email), email.organizationName, instant(email.at)].filter(Boolean).join(' · ')
        }
        renderSide={({ state }) => <StatusChip of="emailState" value={state} />}
      >
        <DataTable.Col<EmailRow>
          source="direction"
          disableSort
          render={({ direction }) => <DirectionIcon direction={direction} />}
        />
        <DataTable.Col<EmailRow>
          source="subject"
          disableSort
          render={({ id, subject }) => (
            <RecordLink resource="emails" id={id}>
              {subject || '–'}
            </RecordLink>
          )}
        />
        <DataTable.Col<EmailRow> source="people" disableSort render={partnersOf} />
        <DataTable.Col<EmailRow>
          source="organizationId"
          disableSort
          render={({ organizationId, organizationName }) =>
            organizationId !== null && (
              <RecordLink resource="organizations" id={organizationId}>
                {organizationName}
              </RecordLink>
            )
          }
        />
        <DataTable.Col<EmailRow>
          source="state"
          disableSort
          render={({ state }) => <StatusChip of="emailState" value={state} />}
        />
        <DataTable.Col<EmailRow> source="at" render={({ at }) => instant(at)} />
      </RecordTable>
    </ListPage>
  );
}
