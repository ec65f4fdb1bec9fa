const DAY_MS = 86_400_000;
/** Day 0 of a serial number in a spreadsheet: the 29 February 1900 it counts did not exist. */
const ZERO_1900 = Date.UTC(1899, 11, 30);
const ZERO_1904 = Date.UTC(1904, 0, 1);

/** The day a serial number stands for, 'YYYY-MM-DD', with its hour after a space when it has one. */
export function dayOfSerial(serial: number, since1904 = false): string {
  const minutes = Math.round(serial * 1440);
  const instant = new Date((since1904 ? ZERO_1904 : ZERO_1900) + (minutes / 1440) * DAY_MS);
  if (Number.isNaN(instant.getTime())) return String(serial);
  const iso = instant.toISOString();
  return minutes % 1440 === 0 ? iso.slice(0, 10) : `${iso.slice(0, 10)} ${iso.slice(11, 16)}`;
}

/** A number as people write it, without an exponent: '8.2134567800012E+13' is '82134567800012'. */
export function plainNumber(text: string): string {
  const value = Number(text);
  if (text.trim() === '' || !Number.isFinite(value)) return text;
  const short = String(value);
  if (!short.includes('e')) return short;
  return Number.isInteger(value) ? BigInt(value).toString() : value.toFixed(20).replace(/0+$/, '');
}

/** Whether a number format shows a day: 'dd/mm/yyyy', but not '0.00 "EUR par jour"' nor the elapsed hours of '[h]:mm'. */
export function showsDay(format: string): boolean {
  const codes = format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '').toLowerCase();
  return /[dy]|m{3,}/.test(codes) && !/[#0?]/.test(codes);
}
