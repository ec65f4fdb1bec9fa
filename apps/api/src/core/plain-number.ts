/** A decimal as people write it: 75.00 is 75, 1.50 is 1.5. */
export function plainNumber(text: string): string {
  return text.includes('.') ? text.replace(/\.?0+$/, '') : text;
}
