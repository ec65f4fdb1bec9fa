import polyglotI18nProvider from 'ra-i18n-polyglot';
import { fr } from './fr/index.js';

/**
 * French comes with the first load, English when it is asked for. The choice is kept in the browser by react-admin's
 * store (`RaStore.locale`) and sent with every request.
 */
export const i18nProvider = polyglotI18nProvider(
  (locale) => (locale === 'en' ? import('./en/index.js').then(({ en }) => en) : fr),
  'fr',
  [
    { locale: 'fr', name: 'Français' },
    { locale: 'en', name: 'English' },
  ],
);

export { french } from './typography.js';
