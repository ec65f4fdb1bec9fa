import HistoryIcon from '@mui/icons-material/History';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** What was done to every record, for administrators; each record's own page shows its part of it. */
export const history: ResourceProps = {
  name: 'history',
  icon: HistoryIcon,
  list: lazy(() => import('./HistoryList.js')),
};

export const RecordHistory = lazy(() => import('./RecordHistory.js'));
export const AsItWas = lazy(() => import('./AsItWas.js'));
