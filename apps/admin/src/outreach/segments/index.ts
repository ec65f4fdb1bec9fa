import GroupWorkIcon from '@mui/icons-material/GroupWork';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const segments: ResourceProps = {
  name: 'segments',
  icon: GroupWorkIcon,
  list: lazy(() => import('./SegmentList.js')),
  show: lazy(() => import('./SegmentShow.js')),
  edit: lazy(() => import('./SegmentEdit.js')),
  recordRepresentation: 'name',
};

export { SegmentInput } from './SegmentInput.js';
export type { Segment } from './segment.js';
