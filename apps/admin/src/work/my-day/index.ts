import { lazy } from 'react';

export const MyDayPage = lazy(() => import('./MyDayPage.js'));
export { MyDayCard } from './MyDayCard.js';
