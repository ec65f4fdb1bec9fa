import { CONTRACT_STAGES, RENEWALS } from '@terril/domain';
import {
  DateInput,
  FormDataConsumer,
  NumberInput,
  SelectInput,
  TextInput,
  minValue,
  required,
  useRecordContext,
} from 'react-admin';
import { CustomInputs } from '../../reference/custom-fields/index.js';
import { EndReasonInput } from '../../reference/end-reasons/index.js';
import { OrganizationInput } from '../../people/organizations/index.js';
import { TagsInput } from '../../reference/tags/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import type { Contract } from './contract.js';
import { PartInputs } from './PartInputs.js';

export function ContractForm() {
  return (
    <RecordForm defaultValues={{ renewal: 'tacit', noticeMonths: 2, stage: 'draft' }}>
      <FormGrid title="resources.contracts.groups.agreement">
        <OrganizationInput isRequired />
        <ReferenceInput />
        <TextInput source="title" validate={required()} />
        <TextInput source="externalReference" />
        <TagsInput />
      </FormGrid>
      <FormGrid title="resources.contracts.groups.dates">
        <StageInputs />
        <DateInput source="startsOn" validate={required()} />
        <DateInput source="endsOn" helperText="resources.contracts.help.endsOn" />
        <EndReasonInput />
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
      <PartInputs />
      <CustomInputs />
    </RecordForm>
  );
}

/** A new contract may leave its reference to the pattern of the settings. */
function ReferenceInput() {
  const isNew = useRecordContext<Contract>()?.id === undefined;
  return (
    <TextInput
      source="reference"
      validate={isNew ? undefined : required()}
      helperText={isNew ? 'resources.contracts.help.reference' : undefined}
    />
  );
}

/** A new contract says how far it is; after that, its page brings it further. Only a signed one has a day of signature. */
function StageInputs() {
  const isNew = useRecordContext<Contract>()?.id === undefined;
  return (
    <>
      {isNew && (
        <SelectInput
          source="stage"
          choices={termChoices('contractStage', CONTRACT_STAGES)}
          validate={required()}
          helperText="resources.contracts.help.stage"
        />
      )}
      <FormDataConsumer<Contract>>
        {({ formData }) => formData.stage === 'signed' && <DateInput source="signedOn" />}
      </FormDataConsumer>
    </>
  );
}
