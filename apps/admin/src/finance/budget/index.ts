import { lazy } from 'react';

export const BudgetPage = lazy(() => import('./BudgetPage.js'));
