import ShareIcon from '@mui/icons-material/Share';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const relationKinds: ResourceProps = {
  name: 'relation-kinds',
  icon: ShareIcon,
  list: lazy(() => import('./RelationKindList.js')),
  create: lazy(() => import('./RelationKindCreate.js')),
  edit: lazy(() => import('./RelationKindEdit.js')),
  recordRepresentation: 'name',
};
