import { CONTRACT_STATES, RENEWALS } from '@terril/domain';
import { BooleanInput, SelectInput } from 'react-admin';
import { SearchBox } from '../../ui/SearchBox.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { TagFilter } from '../../reference/tags/index.js';
import { ListPage } from '../../lists/list-page/index.js';
import { termChoices } from '../../ui/terms.js';
import { ContractRows } from './ContractRows.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="s" source="state" choices={termChoices('contractState', CONTRACT_STATES)} alwaysOn />,
  <SelectInput key="r" source="renewal" choices={termChoices('renewal', RENEWALS)} />,
  <BooleanInput key="e" source="ending" />,
  <TagFilter key="t" source="tagId" label="tag.tagId" />,
  <TagFilter key="wt" source="withoutTagId" label="tag.withoutTagId" />,
  <OrganizationInput key="o" source="organizationId" />,
  <OrganizationInput key="g" source="withinId" />,
];

/** The columns of the screen, as the API names them. */
const exported = { columns: ['reference', 'organization', 'title', 'startsOn', 'endsOn', 'renewal', 'state'] };

export default function ContractList() {
  return (
    <ListPage conditional filters={filters} sort={{ field: 'startsOn', order: 'DESC' }} exported={exported} imported>
      <ContractRows withOrganization />
    </ListPage>
  );
}
