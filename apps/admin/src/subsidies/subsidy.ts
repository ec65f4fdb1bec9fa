import type { RaRecord } from 'react-admin';

/** GET /subsidies: a subsidy of a year, in euros; shown beside the turnover, never inside. */
export interface Subsidy extends RaRecord<number> {
  year: number;
  funder: string;
  title: string;
  amount: string;
}
