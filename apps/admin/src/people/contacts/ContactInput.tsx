import { AutocompleteInput, ReferenceInput, required } from 'react-admin';

/** Chooses a contact by name or e-mail; none is a choice unless told. */
export function ContactInput({ label, isRequired }: { label?: string; isRequired?: boolean }) {
  return (
    <ReferenceInput source="contactId" reference="contacts" sort={{ field: 'name', order: 'ASC' }} perPage={15}>
      <AutocompleteInput optionText="name" {...(label && { label })} validate={isRequired ? required() : undefined} />
    </ReferenceInput>
  );
}
