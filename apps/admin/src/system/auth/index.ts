import { lazy } from 'react';

export const LoginPage = lazy(() => import('./LoginPage.js'));
export const PasswordButton = lazy(() => import('./PasswordButton.js'));
export const SetupPage = lazy(() => import('./SetupPage.js'));
