/** A SIREN without the spaces it is usually written with. */
export const normalizeSiren = (text: string): string => text.replace(/\s/g, '');

/** Luhn's check: every second digit from the right is doubled, and the digits of the results add up to a multiple of 10. */
function passesLuhn(digits: string): boolean {
  const sum = [...digits].toReversed().reduce((total, digit, position) => {
    const value = Number(digit) * (position % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return sum % 10 === 0;
}

/** Whether a text is a SIREN: nine digits, spaces allowed, that pass Luhn's check. */
export function isSiren(text: string): boolean {
  const digits = normalizeSiren(text);
  return /^\d{9}$/.test(digits) && passesLuhn(digits);
}
