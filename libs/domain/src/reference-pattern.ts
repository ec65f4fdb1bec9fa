/** How references are made: 'C-{year}-{number:3}' gives 'C-2020-007'. */
export const DEFAULT_CONTRACT_REFERENCES = 'C-{year}-{number:3}';

const LONGEST = 40;
const NUMBER = /\{number(?::([1-9]))?\}/;
const YEAR = /\{(year|yy)\}/;
const PARTS = /\{(?:year|yy|number(?::[1-9])?)\}/g;

/**
 * Whether a pattern gives each number its own reference: one {number} or {number:n}, n digits at least, at most one {year}
 * or {yy}, no other brace, and a text that fits in a reference.
 */
export function isReferencePattern(pattern: string): boolean {
  const parts = pattern.match(PARTS) ?? [];
  const numbers = parts.filter((part) => NUMBER.test(part));
  const rest = pattern.replaceAll(PARTS, '');
  return (
    numbers.length === 1 &&
    parts.length <= 2 &&
    parts.length - numbers.length <= 1 &&
    !/[{}]/.test(rest) &&
    pattern === pattern.trim() &&
    pattern.length <= LONGEST
  );
}

/** The year that numbers are counted in; 0 when the pattern names none: they never start again. */
export const countedYear = (pattern: string, year: number): number => (YEAR.test(pattern) ? year : 0);

/** The reference of a number in a year, by a pattern that `isReferencePattern` takes; a longer number is never cut. */
export function referenceOf(pattern: string, year: number, number: number): string {
  return pattern
    .replace('{year}', String(year))
    .replace('{yy}', String(year).slice(-2))
    .replace(NUMBER, (_, digits: string | undefined) => String(number).padStart(Number(digits ?? 1), '0'));
}
