import { AutocompleteInput, ReferenceInput, required } from 'react-admin';

interface ContactInputProps {
  label?: string;
  isRequired?: boolean;
  source?: string;
}

/** Chooses a contact by name or e-mail; none is a choice unless told. */
export function ContactInput({ label, isRequired, source = 'contactId' }: ContactInputProps) {
  return (
    <ReferenceInput source={source} reference="contacts" sort={{ field: 'name', order: 'ASC' }} perPage={15}>
      <AutocompleteInput optionText="name" {...(label && { label })} validate={isRequired ? required() : undefined} />
    </ReferenceInput>
  );
}
