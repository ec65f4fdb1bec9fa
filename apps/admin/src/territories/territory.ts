import type { RaRecord } from 'react-admin';

/** GET /territories: a partition of the organizations by department. */
export interface Territory extends RaRecord<number> {
  code: string;
  name: string;
  position: number;
  /** Codes of departments; empty: everything no other territory takes. */
  departments: string[];
  hiddenWhenEmpty: boolean;
}
