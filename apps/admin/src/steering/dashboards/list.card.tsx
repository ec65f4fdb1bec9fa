import { USUAL_CARD_ROWS } from '@terril/domain';
import { lazy } from 'react';
import { cardKind } from './card-kind.js';
import type { ListOptions, SavedView } from './list-options.js';

export const listCard = cardKind<ListOptions>({
  kind: 'list',
  title: () => 'dashboards.kinds.list',
  named: { path: ({ viewId }) => `/views/${viewId}`, in: ({ name }: SavedView) => name },
  Card: lazy(() => import('./ListCard.js')),
  Inputs: lazy(() => import('./ListInputs.js')),
  usual: { options: { rows: USUAL_CARD_ROWS }, width: 'half' },
});
