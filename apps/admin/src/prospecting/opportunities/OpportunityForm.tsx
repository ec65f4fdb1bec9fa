import { DateInput, maxValue, NumberInput, required, TextInput } from 'react-admin';
import { ContactInput } from '../../people/contacts/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { CustomInputs } from '../../reference/custom-fields/index.js';
import { TagsInput } from '../../reference/tags/index.js';
import { ColleagueInput } from '../../system/users/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { CompetitorsInput } from '../competitors/index.js';
import { StageInput } from '../pipeline-stages/index.js';
import { AmountInputs } from './AmountInputs.js';
import { ClosureInputs } from './ClosureInputs.js';
import { PeopleInputs } from './PeopleInputs.js';

export function OpportunityForm() {
  return (
    <RecordForm defaultValues={{ oneOffAmount: '0.00', yearlyAmount: '0.00' }}>
      <FormGrid title="resources.opportunities.groups.opportunity">
        <OrganizationInput isRequired />
        <ContactInput />
        <TextInput source="title" validate={required()} />
        <ColleagueInput source="assigneeId" />
        <TextInput source="source" helperText="resources.opportunities.help.source" />
        <CompetitorsInput />
        <TextInput source="externalReference" />
        <TagsInput />
      </FormGrid>
      <FormGrid title="resources.opportunities.groups.stage">
        <StageInput isRequired />
        <NumberInput
          source="probability"
          min={0}
          max={100}
          validate={maxValue(100)}
          helperText="resources.opportunities.help.probability"
        />
        <DateInput source="expectedOn" />
        <ClosureInputs />
      </FormGrid>
      <PeopleInputs />
      <AmountInputs />
      <FormGrid title="resources.opportunities.groups.next">
        <TextInput source="nextStep" />
        <DateInput source="nextStepOn" />
      </FormGrid>
      <CustomInputs />
      <TextInput source="comment" multiline minRows={2} />
    </RecordForm>
  );
}
