import { CALL_RESULTS, CALL_STATES } from '@terril/domain';
import { AutocompleteInput, ReferenceInput, SelectInput } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';
import { CallEntryRows } from './CallEntryRows.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <ReferenceInput key="c" source="campaignId" reference="campaigns" filter={{ kind: 'calls' }} alwaysOn>
    <AutocompleteInput optionText="name" label="resources.call-entries.fields.campaignId" />
  </ReferenceInput>,
  <SelectInput key="s" source="state" choices={termChoices('callState', CALL_STATES)} alwaysOn />,
  <SelectInput key="r" source="result" choices={termChoices('callResult', CALL_RESULTS)} />,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['campaign', 'name', 'organization', 'state', 'result', 'note', 'lastCallOn', 'callBackOn'],
};

export default function CallEntryList() {
  return (
    <ListPage filters={filters} sort={{ field: 'name', order: 'ASC' }} exported={exported} empty={false}>
      <CallEntryRows />
    </ListPage>
  );
}
