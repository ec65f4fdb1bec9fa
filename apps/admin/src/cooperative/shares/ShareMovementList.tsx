import { SHARE_MOVEMENT_KINDS } from '@terril/domain';
import { DateInput, SelectInput } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';
import { MovementRows } from './MovementRows.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="k" source="kind" choices={termChoices('shareMovementKind', SHARE_MOVEMENT_KINDS)} alwaysOn />,
  <DateInput key="f" source="from" />,
  <DateInput key="u" source="until" />,
];

const exported = {
  columns: ['day', 'memberNumber', 'memberName', 'kind', 'shares', 'subscribed', 'paid', 'otherMemberName', 'reason'],
};

/** The register of movements of shares: nobody rewrites it. */
export default function ShareMovementList() {
  return (
    <ListPage conditional imported filters={filters} sort={{ field: 'day', order: 'DESC' }} exported={exported}>
      <MovementRows withMember />
    </ListPage>
  );
}
