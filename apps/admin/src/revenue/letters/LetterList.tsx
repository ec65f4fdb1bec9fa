import { Typography } from '@mui/material';
import { LETTER_KINDS, LETTER_STATES } from '@terril/domain';
import { DataTable, SelectInput, useTranslate } from 'react-admin';
import { ListPage, RecordTable } from '../../lists/list-page/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { DayField } from '../../ui/fields.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { useTerm, termChoices } from '../../ui/terms.js';
import type { Letter } from './letter.js';
import { LetterLink } from './LetterFacts.js';
import { LettersToolbar } from './LettersToolbar.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="s" source="state" choices={termChoices('letterState', LETTER_STATES)} alwaysOn />,
  <SelectInput key="k" source="kind" choices={termChoices('letterKind', LETTER_KINDS)} />,
  <OrganizationInput key="o" source="organizationId" />,
];

/** Letters to organizations, the latest first. */
export default function LetterList() {
  const translate = useTranslate();
  const term = useTerm();
  const address = ({ email }: Letter) => email ?? translate('letter.noAddress');
  return (
    <ListPage filters={filters} sort={{ field: 'createdAt', order: 'DESC' }} actions={false}>
      <RecordTable<Letter>
        rowClick={false}
        bulk={<LettersToolbar />}
        renderTitle={({ subject }) => subject}
        renderText={(letter) => (
          <>
            {`${letter.organizationName} · ${address(letter)} `}
            <StateOf letter={letter} />
          </>
        )}
      >
        <DataTable.Col source="subject" disableSort sx={{ minWidth: '11rem' }} />
        <DataTable.Col<Letter>
          source="organizationName"
          disableSort
          render={({ organizationId, organizationName }) => (
            <RecordLink resource="organizations" id={organizationId}>
              {organizationName}
            </RecordLink>
          )}
        />
        <DataTable.Col<Letter> source="kind" disableSort render={({ kind }) => term('letterKind', kind)} />
        <DataTable.Col<Letter> source="email" disableSort render={address} />
        <DataTable.Col<Letter> source="state" disableSort render={(letter) => <StateOf letter={letter} />} />
        <DataTable.Col source="sentOn" disableSort field={DayField} />
      </RecordTable>
    </ListPage>
  );
}

function StateOf({ letter }: { letter: Letter }) {
  return (
    <>
      <LetterLink {...letter} />
      {letter.failure && (
        <Typography variant="body2" component="span" color="error" sx={{ display: 'block' }}>
          {letter.failure}
        </Typography>
      )}
    </>
  );
}
