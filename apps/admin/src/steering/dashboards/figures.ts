import type { Schemas } from '@terril/api-types';
import type { KeyFigure, Trend } from '@terril/domain';
import { difference } from '../../reports/index.js';
import { listPath } from '../../ui/FigureLink.js';
import type { Format } from '../../ui/useFormat.js';

export type KeyFigures = Schemas['KeyFiguresOut'];
type YearFigures = Schemas['YearFiguresOut'];

/** What a card of a figure shows. */
export interface FigureOptions {
  figure: KeyFigure;
  trend?: Trend | null;
}

const COUNTS: readonly KeyFigure[] = ['users', 'newUsers'];

/** What a figure is made of in a year. */
const MADE_OF: Record<KeyFigure, (figures: YearFigures) => string> = {
  turnover: ({ year }) => `/reports/turnover?year=${year}`,
  recurring: ({ year }) => listPath('invoice-lines', { year, nature: 'recurring' }),
  result: ({ year }) => `/result?year=${year}`,
  newUsers: ({ year }) => `/reports/new-users?year=${year}`,
  users: ({ on }) => listPath('organizations', { userOn: on }),
  mrr: ({ on }) => listPath('subscriptions', { activeOn: on }),
  arr: ({ year }) => `/reports/recurring-revenue?from=${year - 1}-01&to=${year}-12`,
  subsidies: ({ year }) => listPath('subsidies', { year, status: 'granted' }),
  costs: ({ year }) => listPath('budget-lines', { fiscalYear: year, nature: 'cost' }),
  openInvoices: ({ year, on }) => listPath('invoices', { type: 'invoice', year, unpaidOn: on }),
};

const valueIn = (figures: YearFigures, figure: KeyFigure): string =>
  String(figure === 'openInvoices' ? figures.openInvoices.amount : figures[figure]);

/** A value of that figure, as it is written. */
export const written = (figure: KeyFigure, value: string, { money, number }: Format): string =>
  COUNTS.includes(figure) ? number(value) : money(value);

/** By how much a value of that figure is above another, as it is written: '+3', '−1 200,00 €'. */
export function gapOf(figure: KeyFigure, value: string, before: string, { signedMoney, signedNumber }: Format): string {
  const gap = difference(value, before);
  return COUNTS.includes(figure) ? signedNumber(Number(gap)) : signedMoney(gap);
}

/** A figure of the year beside that of the year before, with where each leads. */
export function figureOf(figures: KeyFigures, figure: KeyFigure, format: Format) {
  const { previous } = figures;
  const [value, before] = [valueIn(figures, figure), valueIn(previous, figure)];
  return {
    value: written(figure, value, format),
    to: MADE_OF[figure](figures),
    before: written(figure, before, format),
    toBefore: MADE_OF[figure](previous),
    gap: gapOf(figure, value, before, format),
  };
}
