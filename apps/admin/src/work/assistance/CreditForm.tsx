import { COUNTING_STEPS, CREDIT_SOURCES, readMinutes, spokenMinutes } from '@terril/domain';
import {
  AutocompleteInput,
  BooleanInput,
  DateInput,
  ReferenceInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useWatch } from 'react-hook-form';
import { OrganizationInput } from '../../people/organizations/index.js';
import { useSettings } from '../../system/settings/index.js';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import type { Credit } from './account.js';

const STEPS = COUNTING_STEPS.map((id) => ({ id, name: spokenMinutes(id) }));

export function CreditForm() {
  const credit = useRecordContext<Credit>();
  const { data: settings } = useSettings();
  const translate = useTranslate();
  const isTime = (written: string) =>
    written && readMinutes(written) === undefined ? translate('assistance.notTime') : undefined;
  return (
    <RecordForm
      defaultValues={{
        source: 'pack',
        time: credit ? spokenMinutes(credit.minutes) : '',
        step: settings?.assistanceStep,
        carriesOver: false,
      }}
    >
      <FormGrid>
        <OrganizationInput isRequired />
        <SelectInput source="source" choices={termChoices('creditSource', CREDIT_SOURCES)} validate={required()} />
        <TextInput source="time" helperText="resources.assistance-credits.help.time" validate={[required(), isTime]} />
        <TextInput source="title" helperText="resources.assistance-credits.help.title" />
        <DateInput source="startsOn" helperText="resources.assistance-credits.help.startsOn" />
        <DateInput source="endsOn" helperText="resources.assistance-credits.help.endsOn" />
        <SelectInput
          source="step"
          choices={STEPS}
          translateChoice={false}
          helperText="resources.assistance-credits.help.step"
        />
        <SoldBy />
      </FormGrid>
      <TextInput source="note" multiline fullWidth helperText="resources.assistance-credits.help.note" />
    </RecordForm>
  );
}

/** What it comes from, of the chosen organization. */
function SoldBy() {
  const organizationId = useWatch({ name: 'organizationId' }) as number | undefined;
  const source = useWatch({ name: 'source' }) as Credit['source'];
  const isAllowance = source === 'allowance';
  if (!organizationId) return null;
  const filter = { organizationId };
  return (
    <>
      <ReferenceInput
        key={`s ${organizationId}`}
        source="subscriptionId"
        reference="subscriptions"
        filter={filter}
        perPage={25}
      >
        <AutocompleteInput optionText="service" {...(isAllowance && { validate: required() })} />
      </ReferenceInput>
      {isAllowance && <BooleanInput source="carriesOver" helperText="resources.assistance-credits.help.carriesOver" />}
      {source === 'pack' && (
        <>
          <ReferenceInput
            key={`c ${organizationId}`}
            source="contractId"
            reference="contracts"
            filter={filter}
            perPage={25}
          >
            <AutocompleteInput />
          </ReferenceInput>
          <ReferenceInput
            key={`i ${organizationId}`}
            source="invoiceId"
            reference="invoices"
            filter={filter}
            perPage={25}
          >
            <AutocompleteInput optionText="number" />
          </ReferenceInput>
        </>
      )}
    </>
  );
}
