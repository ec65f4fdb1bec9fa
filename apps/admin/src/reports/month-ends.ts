/** The last day of a month 'YYYY-MM'. The domain's own function would bring a library of 70 kB to the browser. */
export function lastDayOf(month: string): string {
  return dayBeforeMonth(month, 1);
}

/** The last day before a month 'YYYY-MM'. */
export function lastDayBefore(month: string): string {
  return dayBeforeMonth(month, 0);
}

function dayBeforeMonth(month: string, later: number): string {
  const [year, number] = month.split('-').map(Number) as [number, number];
  return new Date(Date.UTC(year, number - 1 + later, 0)).toISOString().slice(0, 10);
}
