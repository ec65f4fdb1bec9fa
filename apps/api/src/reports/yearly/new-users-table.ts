import type { Language } from '../../core/errors.js';
import { date, integer, text } from '../../core/export-columns.js';
import { type Table, tableOf } from '../report-file.js';
import type { NewUsersOut } from '../report.dto.js';

/** One row per organization: what it is counted as, where, and when. */
export function newUsersTable({ year, territories, returning, lost }: NewUsersOut, language: Language): Table {
  const words = SECTIONS[language];
  const none = { leftOn: null, reason: null };
  const rows = [
    ...territories.flatMap(({ territory, organizations }) =>
      organizations.map(({ name, since }) => ({ ...none, section: words.new, territory, name, on: since })),
    ),
    ...returning.map(({ since, ...user }) => ({ ...none, ...user, section: words.returning, on: since })),
    ...lost.map((user) => ({ ...none, ...user, section: words.lost })),
  ];
  return tableOf({ name: `new-users-${year}`, title: { fr: 'Nouveaux usagers', en: 'New users' }, language }, rows, [
    text('Compté comme', 'Counted as', ({ section }) => section),
    text('Territoire', 'Territory', ({ territory }) => territory),
    text('Structure', 'Organization', ({ name }) => name),
    date('Date', 'Date', ({ on }) => on),
    date('Absent depuis', 'Away since', ({ leftOn }) => leftOn),
    text('Raison', 'Reason', ({ reason }) => reason),
  ]);
}

/** One row per territory of either year, then the whole. */
export function newUserCountsTable(report: NewUsersOut, language: Language): Table {
  const { year, previous } = report;
  const names = new Set([...report.territories, ...previous.territories].map(({ territory }) => territory));
  const countIn = (places: { territory: string; count: number }[], name: string) =>
    places.find(({ territory }) => territory === name)?.count ?? 0;
  const rows = [...names].map((name) => ({
    name,
    now: countIn(report.territories, name),
    before: countIn(previous.territories, name),
  }));
  const whole = { name: TOTAL[language], now: report.total, before: previous.total };
  const title = { fr: 'Par territoire', en: 'By territory' };
  return tableOf(
    { name: `new-users-by-territory-${year}`, title, language },
    [...rows, whole],
    [
      text('Territoire', 'Territory', ({ name }) => name),
      integer(String(year), String(year), ({ now }) => now),
      integer(String(year - 1), String(year - 1), ({ before }) => before),
    ],
  );
}

const TOTAL = { fr: 'Total', en: 'Total' };
const SECTIONS = {
  fr: { new: 'Nouvel usager', returning: 'De retour', lost: 'Perdu' },
  en: { new: 'New user', returning: 'Returning', lost: 'Lost' },
};
