import { AutocompleteInput, ReferenceInput, required } from 'react-admin';
import { accountTitle } from './account.js';

interface AccountInputProps {
  source?: string;
  isRequired?: boolean;
  label?: string;
  helperText?: string;
  /** Which accounts are offered: those that hold amounts, unless told. */
  filter?: Record<string, unknown>;
}

const LEAVES = { leaf: true, archived: false };

/** Chooses an account of the budget by its code or name. */
export function AccountInput({ source = 'accountId', isRequired, filter = LEAVES, ...props }: AccountInputProps) {
  return (
    <ReferenceInput
      source={source}
      reference="accounts"
      filter={filter}
      sort={{ field: 'code', order: 'ASC' }}
      perPage={50}
    >
      <AutocompleteInput
        optionText={accountTitle}
        label="resources.budget-lines.fields.account"
        validate={isRequired ? required() : undefined}
        {...props}
      />
    </ReferenceInput>
  );
}
