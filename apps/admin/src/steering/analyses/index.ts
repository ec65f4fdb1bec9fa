import QueryStatsIcon from '@mui/icons-material/QueryStats';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

export const analyses: ResourceProps = {
  name: 'analyses',
  icon: QueryStatsIcon,
  list: lazy(() => import('./AnalysisList.js')),
  create: lazy(() => import('./AnalysisCreate.js')),
  edit: lazy(() => import('./AnalysisEdit.js')),
  show: lazy(() => import('./AnalysisShow.js')),
  recordRepresentation: 'name',
};

/** The answer of an analysis, for a card. */
export { ResultChart } from './ResultChart.js';
export { ResultTable } from './ResultTable.js';
