import { MAIL_OBJECTION_KINDS } from '@terril/domain';
import { BooleanInput, SelectInput } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';
import { ObjectionRows } from './ObjectionRows.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="k" source="kind" choices={termChoices('mailObjectionKind', MAIL_OBJECTION_KINDS)} alwaysOn />,
  <BooleanInput key="l" source="isLifted" />,
];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['email', 'kind', 'since', 'origin', 'liftedOn', 'liftedReason'] };

/** The addresses that campaigns leave out, the latest first. */
export default function MailObjectionList() {
  return (
    <ListPage filters={filters} sort={{ field: 'since', order: 'DESC' }} exported={exported}>
      <ObjectionRows />
    </ListPage>
  );
}
