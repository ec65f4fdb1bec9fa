import FactCheckIcon from '@mui/icons-material/FactCheck';
import { lazy } from 'react';
import type { ResourceProps } from 'react-admin';
import { writtenDay } from '../../providers/writtenDay.js';

export const cooperativeReviews: ResourceProps = {
  name: 'cooperative-reviews',
  icon: FactCheckIcon,
  list: lazy(() => import('./ReviewList.js')),
  create: lazy(() => import('./ReviewCreate.js')),
  edit: lazy(() => import('./ReviewEdit.js')),
  recordRepresentation: ({ day }: { day: string }) => writtenDay(day),
};
