import { lazy } from 'react';

export const SettingsPage = lazy(() => import('./SettingsPage.js'));
export { useSettings } from './useSettings.js';
