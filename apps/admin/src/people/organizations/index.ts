import GroupsIcon from '@mui/icons-material/Groups';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const organizations: ResourceProps = {
  name: 'organizations',
  icon: GroupsIcon,
  list: lazy(() => import('./OrganizationList.js')),
  show: lazy(() => import('./OrganizationShow.js')),
  create: lazy(() => import('./OrganizationCreate.js')),
  edit: lazy(() => import('./OrganizationEdit.js')),
  recordRepresentation: 'name',
};

export { OrganizationInput } from './OrganizationInput.js';
