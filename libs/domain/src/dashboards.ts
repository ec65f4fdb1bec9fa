/** How wide a card stands on a large screen, in twelfths of the page. */
export const CARD_COLUMNS = { quarter: 3, third: 4, half: 6, two_thirds: 8, full: 12 } as const;
export type CardWidth = keyof typeof CARD_COLUMNS;
export const CARD_WIDTHS = Object.keys(CARD_COLUMNS) as CardWidth[];

/** More cards than anybody looks at, and than one page should ask the server for. */
export const MOST_CARDS = 40;

/** What a dashboard shows in one place. */
export interface DashboardCard {
  /** Names the card among those of its dashboard, whatever its place. */
  id: number;
  /** One of the kinds that both sides register. */
  kind: string;
  /** Null = the usual title of what it shows. */
  title: string | null;
  width: CardWidth;
  /** What it shows of its kind; each kind has its own. */
  options: Record<string, unknown>;
}

/** The figures of a fiscal year, as the report of key figures names them. */
export const KEY_FIGURES = [
  'turnover',
  'recurring',
  'result',
  'newUsers',
  'users',
  'mrr',
  'arr',
  'subsidies',
  'costs',
  'openInvoices',
] as const;
export type KeyFigure = (typeof KEY_FIGURES)[number];

/** What the small curve of a figure goes over: the last fiscal years, or the months of the year. */
export const TRENDS = ['years', 'months'] as const;
export type Trend = (typeof TRENDS)[number];

/** Told by the year alone: what is unpaid is counted over it. */
const YEARLY_FIGURES: readonly KeyFigure[] = ['openInvoices'];

/** The curves that a figure may have. */
export function trendsOf(figure: KeyFigure): readonly Trend[] {
  return YEARLY_FIGURES.includes(figure) ? ['years'] : TRENDS;
}

/** The lists of what is next that a card shows the first ones of. */
export const UPCOMING = ['noticesToSend', 'endingContracts', 'openInvoices'] as const;
export type Upcoming = (typeof UPCOMING)[number];

/** How many rows a card shows of a list. */
export const CARD_ROWS = [3, 5, 10] as const;
export const USUAL_CARD_ROWS = 5;

/** How a card tells a report or an analysis. */
export const CARD_SHAPES = ['chart', 'table'] as const;
export type CardShape = (typeof CARD_SHAPES)[number];

/** The number that the next card of a dashboard takes: no card that was removed gives hers back while it is arranged. */
export function nextCardId(cards: readonly Pick<DashboardCard, 'id'>[]): number {
  return Math.max(0, ...cards.map(({ id }) => id)) + 1;
}

/** `items` with the one at `from` put at `to`; those between move up by one. A place outside the list is the nearest one. */
export function moved<T>(items: readonly T[], from: number, to: number): T[] {
  const item = items[from];
  if (item === undefined) return [...items];
  return items.toSpliced(from, 1).toSpliced(Math.max(0, to), 0, item);
}

const figure = (name: KeyFigure, width: CardWidth): Omit<DashboardCard, 'id'> => ({
  kind: 'figure',
  title: null,
  width,
  options: { figure: name, trend: 'years' },
});
const upcoming = (of: Upcoming): Omit<DashboardCard, 'id'> => ({
  kind: 'upcoming',
  title: null,
  width: 'half',
  options: { of, rows: USUAL_CARD_ROWS },
});
const plain = (kind: string, width: CardWidth): Omit<DashboardCard, 'id'> => ({
  kind,
  title: null,
  width,
  options: {},
});

const STANDARD: Omit<DashboardCard, 'id'>[] = [
  figure('turnover', 'third'),
  figure('recurring', 'third'),
  figure('result', 'third'),
  figure('newUsers', 'third'),
  figure('users', 'third'),
  figure('mrr', 'third'),
  figure('arr', 'quarter'),
  figure('subsidies', 'quarter'),
  figure('costs', 'quarter'),
  figure('openInvoices', 'quarter'),
  plain('composition', 'half'),
  plain('forecast', 'half'),
  plain('my-day', 'half'),
  plain('pins', 'half'),
  plain('recent', 'half'),
  upcoming('noticesToSend'),
  upcoming('endingContracts'),
  upcoming('openInvoices'),
];

/** The home of who arranged none, where the administrators chose none: the year at a glance, then what is next. */
export const STANDARD_CARDS: DashboardCard[] = STANDARD.map((card, place) => ({ id: place + 1, ...card }));
