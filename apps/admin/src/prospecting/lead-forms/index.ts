import ContactMailIcon from '@mui/icons-material/ContactMail';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const leadForms: ResourceProps = {
  name: 'lead-forms',
  icon: ContactMailIcon,
  list: lazy(() => import('./LeadFormList.js')),
  create: lazy(() => import('./LeadFormCreate.js')),
  edit: lazy(() => import('./LeadFormEdit.js')),
  recordRepresentation: 'title',
};
