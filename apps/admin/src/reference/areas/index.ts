import LayersIcon from '@mui/icons-material/Layers';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const areas: ResourceProps = {
  name: 'areas',
  icon: LayersIcon,
  list: lazy(() => import('./AreaList.js')),
  create: lazy(() => import('./AreaCreate.js')),
  edit: lazy(() => import('./AreaEdit.js')),
  recordRepresentation: 'name',
};
