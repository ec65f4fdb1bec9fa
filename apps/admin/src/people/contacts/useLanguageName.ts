import { useLocale } from 'react-admin';

/** 'nl' -> 'néerlandais', in the language of the screen. */
export function useLanguageName(): (code: string) => string {
  const names = new Intl.DisplayNames(useLocale(), { type: 'language' });
  return (code) => names.of(code) ?? code;
}
