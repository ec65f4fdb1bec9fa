import { lazy } from 'react';

/** The drawing library is heavy: it comes only with a page that draws. */
export const YearBars = lazy(() => import('./YearBars.js'));
export const StackedYears = lazy(() => import('./StackedYears.js'));
export const RevenueBridge = lazy(() => import('./RevenueBridge.js'));
export const RevenueWaterfall = lazy(() => import('./RevenueWaterfall.js'));
export const Curves = lazy(() => import('./Curves.js'));
export const BilledMonths = lazy(() => import('./BilledMonths.js'));
export { LyingBars, lyingHeight } from './LyingBars.js';
export type { WaterfallBar } from './RevenueWaterfall.js';
