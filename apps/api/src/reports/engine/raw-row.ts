/** A row as the SQL gives it: exact, its numbers as text or as whole numbers. */
export interface RawRow {
  key: string;
  label?: string | null;
  /** Of the record that the row is about, where its key is not. */
  recordId?: number;
  [name: string]: string | number | null | undefined;
}
