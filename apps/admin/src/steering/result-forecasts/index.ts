import { lazy } from 'react';

export const ResultForecastPage = lazy(() => import('./ResultForecastPage.js'));
export const ForecastRowsPage = lazy(() => import('./ForecastRowsPage.js'));
/** On a dashboard. */
export { ForecastCard } from './ForecastCard.js';
