import { lazy } from 'react';

export const ResultForecastPage = lazy(() => import('./ResultForecastPage.js'));
export const ForecastRowsPage = lazy(() => import('./ForecastRowsPage.js'));
/** On the home page. */
export { ForecastCard } from './ForecastCard.js';
