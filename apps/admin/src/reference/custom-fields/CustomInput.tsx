import type { CustomValue } from '@terril/domain';
import {
  AutocompleteArrayInput,
  AutocompleteInput,
  DateInput,
  NullableBooleanInput,
  SelectInput,
  TextInput,
  required,
} from 'react-admin';
import { DecimalInput } from '../../ui/DecimalInput.js';
import type { CustomField } from './custom-field.js';
import { useFieldWords } from './useFieldWords.js';

interface CustomInputProps {
  field: Pick<CustomField, 'kind' | 'choices'>;
  source: string;
  label: string;
  helperText?: string;
  isRequired?: boolean;
  defaultValue?: CustomValue;
}

/** Beyond these, one is found by typing. */
const MOST_IN_SIGHT = 10;

/** The input for a value of the field. An archived choice is offered no more, but shown where it is. */
export function CustomInput({ field, isRequired, ...props }: CustomInputProps) {
  const words = useFieldWords();
  const validate = isRequired ? required() : undefined;
  const choices = field.choices.map((choice) => ({
    id: choice.code,
    name: words.label(choice),
    disabled: choice.isArchived,
  }));
  const among = { choices, translateChoice: false, validate } as const;
  switch (field.kind) {
    case 'text':
      return <TextInput {...props} multiline validate={validate} />;
    case 'link':
      return <TextInput {...props} type="url" validate={validate} />;
    case 'number':
    case 'money':
      return <DecimalInput {...props} validate={validate} />;
    case 'date':
      return <DateInput {...props} validate={validate} />;
    case 'boolean':
      return <NullableBooleanInput {...props} validate={validate} />;
    case 'choice':
      return choices.length > MOST_IN_SIGHT ? (
        <AutocompleteInput {...props} {...among} getOptionDisabled={({ disabled }) => disabled} />
      ) : (
        <SelectInput {...props} {...among} />
      );
    case 'multi_choice':
      return (
        <AutocompleteArrayInput
          {...props}
          {...among}
          defaultValue={[props.defaultValue ?? []].flat()}
          getOptionDisabled={({ disabled }) => disabled}
        />
      );
  }
}
