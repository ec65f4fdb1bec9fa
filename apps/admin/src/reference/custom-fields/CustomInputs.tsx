import { useRecordContext, useResourceContext } from 'react-admin';
import { FormGrid } from '../../ui/FormGrid.js';
import { CustomInput } from './CustomInput.js';
import { useCustomFields } from './useCustomFields.js';
import { useFieldGroups } from './useFieldGroups.js';
import { useFieldWords } from './useFieldWords.js';

/** The cooperative's own fields in the form of a record, under their headings. */
export function CustomInputs() {
  const isNew = useRecordContext() === undefined;
  const groups = useFieldGroups(useCustomFields(useResourceContext()));
  const { label, help } = useFieldWords();
  return groups.map(([heading, fields]) => (
    <FormGrid key={heading} title={heading}>
      {fields.map((field) => (
        <CustomInput
          key={field.key}
          field={field}
          source={`customValues.${field.key}`}
          label={label(field)}
          helperText={help(field) ?? undefined}
          isRequired={field.isRequired}
          defaultValue={isNew ? (field.defaultValue ?? undefined) : undefined}
        />
      ))}
    </FormGrid>
  ));
}
