import SportsScoreIcon from '@mui/icons-material/SportsScore';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const competitors: ResourceProps = {
  name: 'competitors',
  icon: SportsScoreIcon,
  list: lazy(() => import('./CompetitorList.js')),
  create: lazy(() => import('./CompetitorCreate.js')),
  edit: lazy(() => import('./CompetitorEdit.js')),
  recordRepresentation: 'name',
};

export { CompetitorFilter, CompetitorsInput, LostToInput } from './CompetitorInputs.js';
