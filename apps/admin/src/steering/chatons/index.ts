import { lazy } from 'react';

export const ChatonsPage = lazy(() => import('./ChatonsPage.js'));
