import { USUAL_CARD_ROWS } from '@terril/domain';
import { lazy } from 'react';
import type { DeclaredReportEntry } from '../../reports/index.js';
import { cardKind } from './card-kind.js';
import { type ReportOptions, toldParameters } from './report-options.js';

export const reportCard = cardKind<ReportOptions>({
  kind: 'report',
  title: () => 'dashboards.kinds.report',
  named: {
    path: () => '/reports/declared',
    in: (catalogue: DeclaredReportEntry[], { report }) => catalogue.find(({ name }) => name === report)?.title,
  },
  Card: lazy(() => import('./ReportCard.js')),
  Inputs: lazy(() => import('./ReportInputs.js')),
  kept: ({ parameters, ...options }) => ({ ...options, parameters: toldParameters(parameters) }),
  usual: { options: { shape: 'chart', rows: USUAL_CARD_ROWS, parameters: {} }, width: 'half' },
  ofYear: true,
});
