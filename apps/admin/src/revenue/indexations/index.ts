import TrendingUpIcon from '@mui/icons-material/TrendingUp';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const indexations: ResourceProps = {
  name: 'indexations',
  icon: TrendingUpIcon,
  list: lazy(() => import('./IndexationList.js')),
  show: lazy(() => import('./IndexationShow.js')),
  create: lazy(() => import('./IndexationCreate.js')),
  edit: lazy(() => import('./IndexationEdit.js')),
  recordRepresentation: 'name',
};

export { IndexButton } from './IndexButton.js';
