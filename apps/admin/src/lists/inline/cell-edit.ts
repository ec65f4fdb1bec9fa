/** One of those a value is chosen among. */
export interface Choice {
  id: string | number;
  name: string;
}

/** How the value of a cell is changed in the list itself: said by the column, used by whoever may write. */
export interface CellEdit {
  /** A list holds what may be chosen; their names are translated, or shown as they are. */
  kind: 'text' | 'day' | 'yesNo' | Choice[];
  /** It may be emptied. */
  isOptional?: boolean;
}

/** What a person types or chooses, as text. */
export function toText(value: unknown): string {
  return value === null || value === undefined ? '' : String(value);
}

/** What the API takes for it; null = emptied. */
export function toValue({ kind }: CellEdit, text: string): string | number | boolean | null {
  if (kind === 'yesNo') return text === 'true';
  if (Array.isArray(kind)) return kind.find(({ id }) => String(id) === text)?.id ?? null;
  return text.trim() === '' ? null : text;
}
