import type { Language } from '../../core/errors.js';
import type { RecurringStepOut } from '../recurring/recurring-revenue.dto.js';
import type { NewUsersOut, TurnoverFiguresOut, TurnoverOut } from '../report.dto.js';

/** The yearly report as the terminal prints it. */
export interface YearlyReport {
  newUsers: NewUsersOut;
  turnover: TurnoverOut;
  /** The last month of the year, and of the year before. */
  recurring: { year?: RecurringStepOut | undefined; previous?: RecurringStepOut | undefined };
}

export function reportText({ newUsers, turnover, recurring }: YearlyReport, language: Language): string {
  const words = WORDS[language];
  const { previous } = turnover;
  const row = (label: string, year: string, before: string) =>
    `  ${label.padEnd(34)}${year.padStart(24)}${before.padStart(24)}`;
  const figure = (label: string, read: (figures: TurnoverFiguresOut) => string) =>
    row(label, read(turnover), read(previous));
  const money = (text: string) => amount(text, language);
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
    '',
  ].join('\n');
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
  },
};
