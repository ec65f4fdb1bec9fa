import { lazy } from 'react';

export const NotificationsPage = lazy(() => import('./NotificationsPage.js'));
export const PreferencesPage = lazy(() => import('./PreferencesPage.js'));
export { LiveNotice } from './LiveNotice.js';
export { NotificationBell } from './NotificationBell.js';
