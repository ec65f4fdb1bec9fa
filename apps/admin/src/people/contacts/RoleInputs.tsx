import { BooleanInput, DateInput, TextInput, useTranslate } from 'react-admin';
import { OrganizationInput } from '../organizations/index.js';
import { Rows } from '../../ui/Rows.js';

/** What the contact does in which organization, from a day to a day. */
export function RoleInputs() {
  const translate = useTranslate();
  return (
    <Rows
      source="roles"
      narrowest={12}
      addLabel="contact.addRole"
      helperText={translate('resources.contacts.help.roles')}
    >
      <OrganizationInput isRequired />
      <TextInput source="function" />
      <DateInput source="startsOn" />
      <DateInput source="endsOn" />
      <BooleanInput source="isMain" />
      <BooleanInput source="isBilling" />
      <BooleanInput source="isTechnical" />
    </Rows>
  );
}
