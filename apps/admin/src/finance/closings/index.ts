import { lazy } from 'react';

export const ResultPage = lazy(() => import('./ResultPage.js'));
