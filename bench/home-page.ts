import { type DashboardCard, STANDARD_CARDS } from '@terril/domain';

/** What the page itself asks for, before its cards. */
const PAGE = ['dashboards/home', 'reports/years', 'settings'];

/** The first rows of what is next, as the cards of it sort them. */
const UPCOMING: Record<string, string> = {
  noticesToSend: 'renewals?state=to_send&sort=lastDayToRefuse&order=ASC',
  endingContracts: 'contracts?ending=true&sort=endsOn&order=ASC',
  openInvoices: 'invoices?paid=false&type=invoice&sort=dueOn&order=ASC',
};

type Asked = (year: number, options: DashboardCard['options']) => string[];

/** What a card of each kind asks for, as `apps/admin/src/steering/dashboards` does. */
const ASKED: Record<string, Asked> = {
  figure: (year, { trend }) => [
    `reports/key-figures?year=${year}`,
    `reports/key-figures/trend?year=${year}&by=${String(trend)}`,
  ],
  composition: (year) => [`reports/turnover?year=${year}`],
  forecast: () => ['result-forecast'],
  'my-day': () => ['my-day'],
  pins: () => ['pins'],
  // The browser itself knows what was opened last.
  recent: () => [],
  upcoming: (_year, { of, rows }) => [`${UPCOMING[String(of)]}&page=1&perPage=${String(rows)}`],
};

/**
 * All that the home page of who arranged none asks for, each once: its cards share what is the same.
 * @throws Error on a kind of card that is not known here
 */
export function homePage(year: number): string[] {
  const asked = STANDARD_CARDS.flatMap(({ kind, options }) => {
    const of = ASKED[kind];
    if (!of) throw new Error(`What a card "${kind}" asks for is not known.`);
    return of(year, options);
  });
  return [...new Set([...PAGE, ...asked])];
}
