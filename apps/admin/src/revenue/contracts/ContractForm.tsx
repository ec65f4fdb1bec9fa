import { RENEWALS } from '@terril/domain';
import { DateInput, FormDataConsumer, NumberInput, SelectInput, TextInput, minValue, required } from 'react-admin';
import { CustomInputs } from '../../reference/custom-fields/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { TagsInput } from '../../reference/tags/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import type { Contract } from './contract.js';

export function ContractForm() {
  return (
    <RecordForm defaultValues={{ renewal: 'tacit', noticeMonths: 2 }}>
      <FormGrid title="resources.contracts.groups.agreement">
        <OrganizationInput isRequired />
        <TextInput source="reference" validate={required()} />
        <TextInput source="title" validate={required()} />
        <TextInput source="externalReference" />
        <TagsInput />
      </FormGrid>
      <FormGrid title="resources.contracts.groups.dates">
        <DateInput source="signedOn" />
        <DateInput source="startsOn" validate={required()} />
        <DateInput source="endsOn" helperText="resources.contracts.help.endsOn" />
        <TextInput source="endReason" />
      </FormGrid>
      <FormGrid title="resources.contracts.groups.renewal">
        <SelectInput source="renewal" choices={termChoices('renewal', RENEWALS)} validate={required()} />
        <FormDataConsumer<Contract>>
          {({ formData }) =>
            formData.renewal === 'tacit' && (
              <>
                <NumberInput
                  source="termMonths"
                  min={1}
                  validate={minValue(1)}
                  helperText="resources.contracts.help.termMonths"
                />
                <NumberInput
                  source="renewalMonths"
                  min={1}
                  validate={minValue(1)}
                  helperText="resources.contracts.help.renewalMonths"
                />
              </>
            )
          }
        </FormDataConsumer>
        <NumberInput source="noticeMonths" min={0} validate={minValue(0)} />
      </FormGrid>
      <CustomInputs />
    </RecordForm>
  );
}
