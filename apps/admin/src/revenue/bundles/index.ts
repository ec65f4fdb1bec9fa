import InventoryIcon from '@mui/icons-material/Inventory2';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const bundles: ResourceProps = {
  name: 'bundles',
  icon: InventoryIcon,
  list: lazy(() => import('./BundleList.js')),
  create: lazy(() => import('./BundleCreate.js')),
  edit: lazy(() => import('./BundleEdit.js')),
  recordRepresentation: 'name',
};

export { TakeBundle } from './TakeBundle.js';
