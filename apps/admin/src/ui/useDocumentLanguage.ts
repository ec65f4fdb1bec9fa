import { useEffect } from 'react';
import { useLocale } from 'react-admin';

/** Tells screen readers and hyphenation the language the page is in. */
export function useDocumentLanguage(): void {
  const locale = useLocale();
  useEffect(() => {
    document.documentElement.lang = locale;
  }, [locale]);
}
