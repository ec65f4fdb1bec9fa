import type { RaRecord } from 'react-admin';

/** GET /budget-lines: the costs of one account in one month, in euros. */
export interface BudgetLine extends RaRecord<number> {
  year: number;
  /** 1 to 12 */
  month: number;
  account: string;
  planned: string;
  actual: string | null;
}
