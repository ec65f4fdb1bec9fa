import { TAG_COLORS } from '@terril/domain';
import { BooleanInput, required, SelectInput, TextInput } from 'react-admin';
import { Rows } from '../../ui/Rows.js';
import { termChoices } from '../../ui/terms.js';

/** The choices of a field, in their order. One that records have is archived rather than taken off. */
export function ChoiceInputs({ hasSome }: { hasSome: boolean }) {
  return (
    <Rows
      source="choices"
      addLabel="customFields.addChoice"
      canReorder
      validate={hasSome ? undefined : required()}
      helperText="resources.custom-fields.help.choices"
    >
      <TextInput source="labelFr" validate={required()} />
      <TextInput source="labelEn" />
      <SelectInput source="color" choices={termChoices('tagColor', TAG_COLORS)} />
      <BooleanInput source="isArchived" defaultValue={false} />
    </Rows>
  );
}
