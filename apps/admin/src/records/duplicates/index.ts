import CallMergeIcon from '@mui/icons-material/CallMerge';
import RuleIcon from '@mui/icons-material/Rule';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';

/** What the last scan of the base found. */
export const duplicates: ResourceProps = {
  name: 'duplicates',
  icon: CallMergeIcon,
  list: lazy(() => import('./DuplicateList.js')),
};

/** Pairs somebody said are none. */
export const notDuplicates: ResourceProps = {
  name: 'not-duplicates',
  icon: RuleIcon,
  list: lazy(() => import('./NotDuplicateList.js')),
};

export { DuplicateWarning } from './DuplicateWarning.js';
