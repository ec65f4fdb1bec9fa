import SellIcon from '@mui/icons-material/Sell';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const services: ResourceProps = {
  name: 'services',
  icon: SellIcon,
  list: lazy(() => import('./ServiceList.js')),
  show: lazy(() => import('./ServiceShow.js')),
  create: lazy(() => import('./ServiceCreate.js')),
  edit: lazy(() => import('./ServiceEdit.js')),
  recordRepresentation: 'name',
};

export { ServiceFilter } from './ServiceFilter.js';
export { ServiceInput } from './ServiceInput.js';
