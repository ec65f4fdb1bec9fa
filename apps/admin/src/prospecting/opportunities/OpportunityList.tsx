import { STAGE_OUTCOMES } from '@terril/domain';
import { AutocompleteInput, ReferenceInput, SelectInput } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { SearchBox } from '../../ui/SearchBox.js';
import { termChoices } from '../../ui/terms.js';
import { StageInput } from '../pipeline-stages/index.js';
import { OpportunityRows } from './OpportunityRows.js';

const filters = [
  <SearchBox key="q" source="q" alwaysOn />,
  <SelectInput key="o" source="outcome" choices={termChoices('outcome', STAGE_OUTCOMES)} alwaysOn />,
  <StageInput key="s" source="stageId" />,
  <ReferenceInput key="p" source="pipelineId" reference="pipelines" sort={{ field: 'position', order: 'ASC' }}>
    <AutocompleteInput optionText="name" label="resources.opportunities.fields.pipelineId" />
  </ReferenceInput>,
  <ColleagueInput key="a" source="assigneeId" />,
  <OrganizationInput key="g" source="organizationId" />,
  <OrganizationInput key="w" source="withinId" />,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['title', 'organization', 'stage', 'oneOffAmount', 'yearlyAmount', 'chance', 'expectedOn', 'nextStepOn'],
};

export default function OpportunityList() {
  return (
    <ListPage conditional filters={filters} sort={{ field: 'expectedOn', order: 'ASC' }} exported={exported}>
      <OpportunityRows withOrganization />
    </ListPage>
  );
}
