import { loadGeography } from '@terril/geography';
import { TERMS } from '@terril/domain';
import type { RowKind } from './declaration.js';

type NameOfKey = NonNullable<RowKind['name']>;

/** Keys that are values of a fixed list. */
export function termsOf(list: keyof typeof TERMS.fr): NameOfKey {
  return (key, language) => (TERMS[language][list] as Record<string, string>)[key];
}

/** Keys that are INSEE codes. */
export const communeName: NameOfKey = (key) => loadGeography().commune(key)?.name;

/** Keys that are codes of EPCI. */
export const epciName: NameOfKey = (key) => loadGeography().epci(key)?.name;
