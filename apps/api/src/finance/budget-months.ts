/** The month of a line of the budget, 'YYYY-MM'. */
export const monthOfLine = ({ year, month }: { year: number; month: number }): string =>
  `${year}-${String(month).padStart(2, '0')}`;
