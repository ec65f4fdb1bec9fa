import { lazy } from 'react';

export const OpportunityCalendarPage = lazy(() => import('./OpportunityCalendarPage.js'));
