import type { Language } from './errors.js';

const euros = (locale: string) =>
  new Intl.NumberFormat(locale, { style: 'currency', currency: 'EUR', maximumFractionDigits: 6 });
const EUROS: Record<Language, Intl.NumberFormat> = { fr: euros('fr-FR'), en: euros('en-GB') };
const NUMBER = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 6 });

/** An amount as people write it, in French unless told: '1234.500000' -> '1 234,50 €'. */
export function spokenMoney(amount: string, language: Language = 'fr'): string {
  return EUROS[language].format(amount as `${number}`);
}

/** A number as people write it in French: '2.5000' -> '2,5'. */
export function spokenNumber(value: string): string {
  return NUMBER.format(value as `${number}`);
}
