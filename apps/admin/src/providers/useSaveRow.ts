import { type QueryKey, useQueryClient } from '@tanstack/react-query';
import { type HttpError, useNotify } from 'react-admin';
import { request } from './http.js';

interface SavedRow<Row> {
  /** The one row as it was read. */
  row: Row & { version: number };
  /** Its fields that the form writes. */
  written: readonly (keyof Row)[];
  /** What says that it is saved, a translation key. */
  saved: string;
}

/**
 * Saves a form of settings, which are one row and no list, at `path`. What is refused is told beside its field, or else at the
 * foot of the page; where somebody else saved first, the row is read anew. All that the pages show is read anew once saved.
 */
export function useSaveRow<Row>(
  path: string,
  { row, written, saved }: SavedRow<Row>,
): (values: Partial<Row>) => Promise<unknown> {
  const client = useQueryClient();
  const notify = useNotify();
  const readAnew = (queryKey: QueryKey) => client.invalidateQueries({ queryKey });
  return async (values) => {
    const fields = Object.fromEntries(written.map((field) => [field, values[field]]));
    try {
      await request(path, { method: 'PATCH', body: { ...fields, version: row.version } });
    } catch (error) {
      const { body, message } = error as HttpError;
      if (body?.errors) return body.errors;
      notify(message, { type: 'error', multiLine: true });
      if (body?.code === 'stale_version') await readAnew(['api', path]);
      return undefined;
    }
    notify(saved);
    await readAnew(['api']);
    return undefined;
  };
}
