import { LEFT_OUT_REASONS, RECIPIENT_STATES } from '@terril/domain';
import { AutocompleteInput, BooleanInput, ReferenceInput, SelectInput } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';
import { RecipientRows } from './RecipientRows.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <ReferenceInput key="c" source="campaignId" reference="campaigns" alwaysOn>
    <AutocompleteInput optionText="name" label="resources.campaign-recipients.fields.campaignId" />
  </ReferenceInput>,
  <SelectInput key="s" source="state" choices={termChoices('recipientState', RECIPIENT_STATES)} alwaysOn />,
  <SelectInput key="r" source="reason" choices={termChoices('leftOutReason', LEFT_OUT_REASONS)} />,
  <BooleanInput key="u" source="hasUnsubscribed" />,
  <BooleanInput key="b" source="hasBounced" />,
  <BooleanInput key="a" source="hasAnswered" />,
];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['campaign', 'name', 'organization', 'email', 'state', 'reason', 'sentOn', 'failure'] };

export default function RecipientList() {
  return (
    <ListPage filters={filters} sort={{ field: 'name', order: 'ASC' }} exported={exported} empty={false}>
      <RecipientRows withCampaign />
    </ListPage>
  );
}
