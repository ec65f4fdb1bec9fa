import { useMemo } from 'react';
import { useLocale } from 'react-admin';

export interface Format {
  /** '222681.00' -> '222 681,00 €'; the sign is shown only when negative. */
  money: (amount: string | null | undefined) => string;
  /** Money with its sign always shown, for a difference or a movement. */
  signedMoney: (amount: string) => string;
  /** '53.0' -> '53,0 %' */
  percent: (value: string) => string;
  /** '58.75' -> '58,75 %': as exact as it is told, so that parts add up */
  exactPercent: (value: string) => string;
  /** '1.5000' -> '1,5' */
  number: (value: string | number) => string;
  /** '24.0' -> '24,0' */
  tenths: (value: string) => string;
  signedNumber: (value: number) => string;
  /** '2020-12-31' -> '31/12/2020' */
  day: (day: string | null | undefined) => string;
  /** '2020-12-31' -> 'jeudi 31 décembre' */
  longDay: (day: string) => string;
  /** 1 -> 'lundi', to 7 */
  weekday: (place: number) => string;
  /** '2020-12-31T17:05:00Z' -> '31/12/2020 18:05', in Paris */
  instant: (instant: string) => string;
  /** '2020-12' -> 'déc. 2020' */
  month: (month: string) => string;
  /** 1 -> 'janvier' */
  monthName: (month: number) => string;
  /** A size in bytes: 1234567 -> '1,2 Mo' */
  fileSize: (bytes: number) => string;
  /** Amount on the axis of a chart, in thousands: 12500 -> '13 k€' */
  shortMoney: (amount: number) => string;
}

const ABSENT = '–';

/** Amounts, days and shares in the way of the screen's language. Amounts are decimal strings and stay exact. */
export function useFormat(): Format {
  const locale = useLocale();
  return useMemo(() => build(locale === 'en' ? 'en-GB' : 'fr-FR'), [locale]);
}

function build(locale: string): Format {
  const euros = { style: 'currency', currency: 'EUR' } as const;
  const money = new Intl.NumberFormat(locale, euros);
  const signedMoney = new Intl.NumberFormat(locale, { ...euros, signDisplay: 'exceptZero' });
  const shortMoney = new Intl.NumberFormat(locale, { ...euros, notation: 'compact', maximumFractionDigits: 1 });
  const percent = new Intl.NumberFormat(locale, {
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  });
  const exactPercent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 2 });
  const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 6 });
  const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const signedNumber = new Intl.NumberFormat(locale, { signDisplay: 'exceptZero' });
  const day = new Intl.DateTimeFormat(locale, { day: '2-digit', month: '2-digit', year: 'numeric', timeZone: 'UTC' });
  const longDay = new Intl.DateTimeFormat(locale, { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });
  const weekday = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  const instant = new Intl.DateTimeFormat(locale, { dateStyle: 'short', timeStyle: 'short', timeZone: 'Europe/Paris' });
  const month = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const monthName = new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' });
  const size = (unit: string) =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits: 1 });
  const kilobytes = size('kilobyte');
  const megabytes = size('megabyte');
  return {
    money: (amount) => (amount ? money.format(amount as `${number}`) : ABSENT),
    signedMoney: (amount) => signedMoney.format(amount as `${number}`),
    percent: (value) => percent.format(Number(value) / 100),
    exactPercent: (value) => exactPercent.format(Number(value) / 100),
    number: (value) => number.format(value as `${number}`),
    tenths: (value) => tenths.format(value as `${number}`),
    signedNumber: (value) => signedNumber.format(value),
    day: (value) => (value ? day.format(new Date(value)) : ABSENT),
    longDay: (value) => longDay.format(new Date(value)),
    // 1 January 2018 was a Monday.
    weekday: (place) => weekday.format(new Date(Date.UTC(2018, 0, place))),
    instant: (value) => instant.format(new Date(value)),
    month: (value) => month.format(new Date(`${value}-01`)),
    monthName: (value) => monthName.format(new Date(Date.UTC(2000, value - 1))),
    fileSize: (bytes) =>
      bytes < 1_000_000 ? kilobytes.format(Math.ceil(bytes / 1000)) : megabytes.format(bytes / 1_000_000),
    shortMoney: (amount) => shortMoney.format(amount),
  };
}
