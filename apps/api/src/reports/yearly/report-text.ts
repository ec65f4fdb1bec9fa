import { TERMS } from '@terril/domain';
import type { Language } from '../../core/errors.js';
import type { RecurringStepOut } from '../recurring/recurring-revenue.dto.js';
import { spokenDay } from '../../core/spoken-day.js';
import type { ReserveAmountsOut, YearResultOut } from '../result/year-result.dto.js';
import type { NewUsersOut, TurnoverFiguresOut, TurnoverOut } from '../report.dto.js';

/** The yearly report as the terminal prints it. */
export interface YearlyReport {
  newUsers: NewUsersOut;
  turnover: TurnoverOut;
  /** The last month of the year, and of the year before. */
  recurring: { year?: RecurringStepOut | undefined; previous?: RecurringStepOut | undefined };
  result: YearResultOut;
}

export function reportText({ newUsers, turnover, recurring, result }: YearlyReport, language: Language): string {
  const words = WORDS[language];
  const { previous } = turnover;
  const row = (label: string, year: string, before: string) =>
    `  ${label.padEnd(34)}${year.padStart(24)}${before.padStart(24)}`;
  const figure = (label: string, read: (figures: TurnoverFiguresOut) => string) =>
    row(label, read(turnover), read(previous));
  const money = (text: string) => amount(text, language);
  const hasOtherIncome = [result, result.previous].some(({ otherIncome }) => otherIncome !== '0.00');
  const share = (text: string) => `(${language === 'fr' ? text.replace('.', ',') : text} %)`;
  return [
    words.title(turnover.year, turnover.from, turnover.to),
    '',
    `${words.newUsers(newUsers.total)} (${turnover.previous.year}: ${newUsers.previous.total})`,
    ...newUsers.territories.flatMap(({ territory, count, organizations }) => [
      `  ${territory}: ${count}`,
      ...organizations.map(({ name, since }) => `    ${since}  ${name}`),
    ]),
    ...people(
      words.returning,
      newUsers.returning.map(({ name, since }) => `${since}  ${name}`),
    ),
    ...people(
      words.lost,
      newUsers.lost.map(({ name, on, reason }) => `${on}  ${name}${reason ? ` (${reason})` : ''}`),
    ),
    '',
    row(words.amounts, String(turnover.year), String(previous.year)),
    figure(words.turnover, ({ total }) => money(total)),
    figure(words.recurring, (figures) => `${money(figures.recurring)} ${share(figures.recurringShare)}`),
    figure(words.oneOff, ({ oneOff }) => money(oneOff)),
    figure(words.subsidies, ({ subsidies }) => money(subsidies)),
    ...turnover.byArea.map(({ area }, index) =>
      figure(area, ({ byArea }) => `${money(byArea[index]?.amount ?? '0.00')} ${share(byArea[index]?.share ?? '0.0')}`),
    ),
    ...(recurring.year ? [row(words.mrr, money(recurring.year.end), money(recurring.previous?.end ?? '0.00'))] : []),
    ...(hasOtherIncome ? [row(words.otherIncome, money(result.otherIncome), money(result.previous.otherIncome))] : []),
    row(words.costs, money(result.costs), money(result.previous.costs)),
    row(words.result, money(result.result), money(result.previous.result)),
    ...approved(result, language).map((cells) => row(...cells)),
    ...reservesText(result, language),
  ].join('\n');
}

/** The results of the approved accounts, where one is another than the computed one. */
function approved({ result, approvedResult, previous }: YearResultOut, language: Language): [string, string, string][] {
  const differs = [{ result, approvedResult }, previous].some((of) => (of.approvedResult ?? of.result) !== of.result);
  const told = (text: string | null) => (text === null ? '' : amount(text, language));
  return differs ? [[WORDS[language].approved, told(approvedResult), told(previous.approvedResult)]] : [];
}

/** The reserves before and after the vote on the result, under an empty line; nothing while the register is empty. */
function reservesText({ year, reserves }: YearResultOut, language: Language): string[] {
  const words = WORDS[language];
  const cells = ({ before, allocated, after }: ReserveAmountsOut) =>
    [before, allocated, after].map((text) => amount(text, language));
  const row = (label: string, columns: string[]) =>
    `  ${label.padEnd(34)}${columns.map((column) => column.padStart(16)).join('')}`;
  const held = reserves.lines.filter((line) => cells(line).some((text) => /[1-9]/.test(text)));
  if (held.length === 0) return [];
  const day = spokenDay(reserves.on, language);
  return [
    '',
    reserves.voted ? words.voted(year, day) : words.reserves(day),
    row('', words.reserveColumns),
    ...held.map((line) => row(TERMS[language].reserve[line.reserve], cells(line))),
    row(words.total, cells(reserves.total)),
  ];
}

function people(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`${title}: ${lines.length}`, ...lines.map((line) => `    ${line}`)];
}

/** Thousands apart: 222,681.00 in English, 222 681,00 in French. */
function amount(text: string, language: Language): string {
  const [whole = '', cents = '00'] = text.split('.');
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, language === 'fr' ? ' ' : ',');
  return `${grouped}${language === 'fr' ? ',' : '.'}${cents}`;
}

const WORDS = {
  fr: {
    title: (year: number, from: string, to: string) => `Rapport ${year} (du ${from} au ${to})`,
    newUsers: (count: number) => `Nouveaux usagers : ${count}`,
    returning: 'De retour',
    lost: 'Perdus',
    amounts: '€ hors taxes',
    turnover: 'Chiffre d’affaires',
    recurring: '  dont récurrent',
    oneOff: '  dont ponctuel',
    subsidies: 'Subventions (à côté)',
    mrr: 'Récurrent mensuel en fin d’année',
    otherIncome: 'Autres produits',
    costs: 'Charges réelles',
    result: 'Résultat',
    approved: 'Résultat approuvé',
    voted: (year: number, day: string) => `Réserves, affectation du résultat ${year} votée le ${day}`,
    reserves: (day: string) => `Réserves au ${day}`,
    reserveColumns: ['Avant', 'Affectation', 'Après'],
    total: 'Total',
  },
  en: {
    title: (year: number, from: string, to: string) => `Report ${year} (${from} to ${to})`,
    newUsers: (count: number) => `New users: ${count}`,
    returning: 'Returning',
    lost: 'Lost',
    amounts: 'EUR excluding VAT',
    turnover: 'Turnover',
    recurring: '  of which recurring',
    oneOff: '  of which one-off',
    subsidies: 'Subsidies (beside)',
    mrr: 'Recurring a month at year end',
    otherIncome: 'Other income',
    costs: 'Actual costs',
    result: 'Result',
    approved: 'Approved result',
    voted: (year: number, day: string) => `Reserves, allocation of the result of ${year} voted on ${day}`,
    reserves: (day: string) => `Reserves on ${day}`,
    reserveColumns: ['Before', 'Allocation', 'After'],
    total: 'Total',
  },
};
