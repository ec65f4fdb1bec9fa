import ContactsIcon from '@mui/icons-material/Contacts';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const contacts: ResourceProps = {
  name: 'contacts',
  icon: ContactsIcon,
  list: lazy(() => import('./ContactList.js')),
  show: lazy(() => import('./ContactShow.js')),
  create: lazy(() => import('./ContactCreate.js')),
  edit: lazy(() => import('./ContactEdit.js')),
  recordRepresentation: 'name',
};

export { OrganizationContacts } from './OrganizationContacts.js';
export { ContactInput } from './ContactInput.js';
export { useLanguageName } from './useLanguageName.js';
