import FlagIcon from '@mui/icons-material/Flag';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const endReasons: ResourceProps = {
  name: 'end-reasons',
  icon: FlagIcon,
  list: lazy(() => import('./EndReasonList.js')),
  create: lazy(() => import('./EndReasonCreate.js')),
  edit: lazy(() => import('./EndReasonEdit.js')),
  recordRepresentation: 'nameFr',
};

export { EndReasonInput } from './EndReasonInput.js';
export { useEndReasons } from './useEndReasons.js';
