import VolunteerActivismIcon from '@mui/icons-material/VolunteerActivism';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const subsidies: ResourceProps = {
  name: 'subsidies',
  icon: VolunteerActivismIcon,
  list: lazy(() => import('./SubsidyList.js')),
  show: lazy(() => import('./SubsidyShow.js')),
  create: lazy(() => import('./SubsidyCreate.js')),
  edit: lazy(() => import('./SubsidyEdit.js')),
  recordRepresentation: 'title',
};
