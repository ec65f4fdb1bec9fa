import MapIcon from '@mui/icons-material/Map';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const territories: ResourceProps = {
  name: 'territories',
  icon: MapIcon,
  list: lazy(() => import('./TerritoryList.js')),
  create: lazy(() => import('./TerritoryCreate.js')),
  edit: lazy(() => import('./TerritoryEdit.js')),
  recordRepresentation: 'name',
};
