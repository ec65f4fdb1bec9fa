import GroupsIcon from '@mui/icons-material/Groups';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const colleges: ResourceProps = {
  name: 'colleges',
  icon: GroupsIcon,
  list: lazy(() => import('./CollegeList.js')),
  create: lazy(() => import('./CollegeCreate.js')),
  edit: lazy(() => import('./CollegeEdit.js')),
  recordRepresentation: 'name',
};
