import { lazy } from 'react';

export const RulesPage = lazy(() => import('./RulesPage.js'));
