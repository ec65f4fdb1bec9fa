import { STAGE_OUTCOMES } from '@terril/domain';
import { AutocompleteInput, ReferenceInput, SelectInput } from 'react-admin';
import { ListPage } from '../../lists/list-page/index.js';
import { termChoices } from '../../ui/terms.js';
import { StageInput } from '../pipeline-stages/index.js';
import { commonFilters } from './opportunity-filters.js';
import { OpportunityRows } from './OpportunityRows.js';
import { OpportunityViews } from './OpportunityViews.js';

const filters = [
  ...commonFilters,
  <SelectInput key="o" source="outcome" choices={termChoices('outcome', STAGE_OUTCOMES)} alwaysOn />,
  <StageInput key="s" source="stageId" />,
  <ReferenceInput key="p" source="pipelineId" reference="pipelines" sort={{ field: 'position', order: 'ASC' }}>
    <AutocompleteInput optionText="name" label="resources.opportunities.fields.pipelineId" />
  </ReferenceInput>,
];

/** The columns of the screen, as the API names them. */
const exported = {
  columns: ['title', 'organization', 'stage', 'oneOffAmount', 'yearlyAmount', 'chance', 'expectedOn', 'nextStepOn'],
};

export default function OpportunityList() {
  return (
    <ListPage
      conditional
      filters={filters}
      sort={{ field: 'expectedOn', order: 'ASC' }}
      exported={exported}
      imported
      action={<OpportunityViews but="list" />}
    >
      <OpportunityRows withOrganization />
    </ListPage>
  );
}
