import SwapHorizIcon from '@mui/icons-material/SwapHoriz';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const shareMovements: ResourceProps = {
  name: 'share-movements',
  icon: SwapHorizIcon,
  list: lazy(() => import('./ShareMovementList.js')),
};

export const CapitalPage = lazy(() => import('./CapitalPage.js'));
export { MemberShares } from './MemberShares.js';
export { ShareValues } from './ShareValues.js';
