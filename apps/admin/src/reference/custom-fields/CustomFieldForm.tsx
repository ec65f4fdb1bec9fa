import { CUSTOM_FIELD_KINDS, hasChoices } from '@terril/domain';
import {
  BooleanInput,
  FormDataConsumer,
  NumberInput,
  required,
  SelectInput,
  TextInput,
  useRecordContext,
  useTranslate,
} from 'react-admin';
import { useFormContext } from 'react-hook-form';
import { FormGrid } from '../../ui/FormGrid.js';
import { RecordForm } from '../../ui/RecordForm.js';
import { termChoices } from '../../ui/terms.js';
import { ChoiceInputs } from './ChoiceInputs.js';
import type { CustomField } from './custom-field.js';
import { CustomInput } from './CustomInput.js';
import { useTypeChoices } from './useTypeChoices.js';

const help = (field: string) => `resources.custom-fields.help.${field}`;

export function CustomFieldForm() {
  const record = useRecordContext<CustomField>();
  const types = useTypeChoices();
  return (
    <RecordForm defaultValues={{ isRequired: false, isArchived: false, choices: [] }}>
      <FormGrid title="resources.custom-fields.groups.what">
        <SelectInput
          source="recordType"
          choices={types}
          translateChoice={false}
          validate={required()}
          readOnly={record !== undefined}
        />
        <TextInput source="labelFr" validate={required()} />
        <TextInput source="labelEn" />
        <KindInput />
        {record && <TextInput source="key" readOnly helperText={help('key')} />}
      </FormGrid>
      <FormDataConsumer<CustomField>>
        {({ formData: { kind, choices } }) =>
          kind && hasChoices(kind) && <ChoiceInputs hasSome={choices?.length > 0} />
        }
      </FormDataConsumer>
      <FormGrid title="resources.custom-fields.groups.where">
        <TextInput source="groupFr" helperText={help('groupFr')} />
        <TextInput source="groupEn" />
        <NumberInput source="position" min={1} helperText={help('position')} />
        <TextInput source="helpFr" helperText={help('helpFr')} />
        <TextInput source="helpEn" />
      </FormGrid>
      <FormGrid title="resources.custom-fields.groups.rules">
        <BooleanInput source="isRequired" helperText={help('isRequired')} />
        <BooleanInput source="isArchived" helperText={help('isArchived')} />
        <FormDataConsumer<CustomField>>{({ formData }) => <DefaultInput field={formData} />}</FormDataConsumer>
      </FormGrid>
    </RecordForm>
  );
}

/** A default value of another kind is none. */
function KindInput() {
  const { setValue } = useFormContext();
  return (
    <SelectInput
      source="kind"
      choices={termChoices('customFieldKind', CUSTOM_FIELD_KINDS)}
      validate={required()}
      helperText={help('kind')}
      onChange={() => setValue('defaultValue', null, { shouldDirty: true })}
    />
  );
}

/** Of the choices, only those already saved have the code that a default value names. */
function DefaultInput({ field: { kind, choices = [] } }: { field: Partial<CustomField> }) {
  const translate = useTranslate();
  if (!kind) return null;
  return (
    <CustomInput
      key={kind}
      field={{ kind, choices: choices.filter((choice) => choice?.code) }}
      source="defaultValue"
      label={translate('resources.custom-fields.fields.defaultValue')}
      helperText={help('defaultValue')}
    />
  );
}
