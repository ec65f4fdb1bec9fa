import type { Schemas } from '@terril/api-types';
import { USUAL_CARD_ROWS } from '@terril/domain';
import { lazy } from 'react';
import { cardKind } from './card-kind.js';
import type { AnalysisOptions } from './report-options.js';

export const analysisCard = cardKind<AnalysisOptions>({
  kind: 'analysis',
  title: () => 'dashboards.kinds.analysis',
  named: {
    path: ({ analysisId }) => `/analyses/${analysisId}`,
    in: ({ name }: Schemas['AnalysisOut']) => name,
  },
  Card: lazy(() => import('./AnalysisCard.js')),
  Inputs: lazy(() => import('./AnalysisInputs.js')),
  usual: { options: { shape: 'chart', rows: USUAL_CARD_ROWS }, width: 'half' },
});
