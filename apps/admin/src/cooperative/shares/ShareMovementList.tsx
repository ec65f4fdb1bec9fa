import { Button } from '@mui/material';
import { SHARE_MOVEMENT_KINDS } from '@terril/domain';
import { DateInput, SelectInput, useListContext, useTranslate } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { queryString } from '../../providers/http.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
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
    <ListPage
      conditional
      imported
      filters={filters}
      sort={{ field: 'day', order: 'DESC' }}
      exported={exported}
      action={<PrintMovements />}
    >
      <MovementRows withMember />
    </ListPage>
  );
}

/** The register of all members, as it was on the day until which the list is filtered, if it is. */
function PrintMovements() {
  const translate = useTranslate();
  const { day } = useFormat();
  const { filterValues } = useListContext();
  const on: unknown = filterValues['until'];
  const isOfADay = typeof on === 'string' && on !== '';
  return (
    <Button size="small" component="a" href={`/api/share-movements/register${queryString({ on })}`} download>
      {isOfADay ? translate('members.printMovementsOn', { day: day(on) }) : translate('members.printMovements')}
    </Button>
  );
}
