import RouteIcon from '@mui/icons-material/Route';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const pipelines: ResourceProps = {
  name: 'pipelines',
  icon: RouteIcon,
  list: lazy(() => import('./PipelineList.js')),
  create: lazy(() => import('./PipelineCreate.js')),
  edit: lazy(() => import('./PipelineEdit.js')),
  recordRepresentation: 'name',
};
