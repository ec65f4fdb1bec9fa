/** The colours of a person: of the edge and the initials, and behind dark text. */
export interface PersonColors {
  strong: string;
  light: string;
}

/** Strong ones bear white text, light ones dark text (WCAG AA). Neighbours differ in lightness and hue. */
const COLORS: PersonColors[] = [
  { strong: '#1d4e5f', light: '#dcebf0' },
  { strong: '#9a4f00', light: '#fce8d2' },
  { strong: '#4b3f8f', light: '#e6e2f7' },
  { strong: '#2e6b3a', light: '#dff0e2' },
  { strong: '#8d2f5e', light: '#f8dfea' },
  { strong: '#5c5a00', light: '#f1efcf' },
  { strong: '#0b5fa5', light: '#d9eafa' },
  { strong: '#7a3b1d', light: '#f3e0d7' },
  { strong: '#00695c', light: '#d5efec' },
  { strong: '#6a1b7a', light: '#f1dff5' },
];
export const NOBODYS: PersonColors = { strong: '#545454', light: '#eeeeee' };

/** The same for a person as long as nobody of a lower id goes: by the place among all colleagues. */
export function colorsOf(id: number | null | undefined, colleagues: { id: number }[]): PersonColors {
  const place = colleagues
    .map((one) => one.id)
    .toSorted((a, b) => a - b)
    .indexOf(id ?? 0);
  return (place < 0 ? undefined : COLORS[place % COLORS.length]) ?? NOBODYS;
}
