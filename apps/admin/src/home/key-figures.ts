export interface YearFigures {
  year: number;
  /** The last day counted: the end of the year, or today. */
  on: string;
  /** Users on the last day of the year that counts. */
  users: number;
  newUsers: number;
  turnover: string;
  recurring: string;
  recurringShare: string;
  mrr: string;
  arr: string;
  subsidies: string;
  costs: string;
  result: string;
  openInvoices: { count: number; amount: string };
}

/** GET /reports/key-figures: amounts in euros excluding VAT. */
export interface KeyFigures extends YearFigures {
  previous: YearFigures;
}
