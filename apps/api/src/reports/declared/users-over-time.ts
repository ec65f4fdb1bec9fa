import { count } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { type Cell, records } from '../engine/records-behind.js';
import { monthName } from '../engine/row-names.js';
import { OF_ORGANIZATIONS } from './of-organization.js';

/** How many users there were at the end of each year or month. */
export const usersOverTime: ReportDeclaration = {
  name: 'users-over-time',
  group: 'users',
  title: { fr: 'Usagers au fil du temps', en: 'Users over time' },
  says: {
    fr: 'Combien d’usagers à la fin de chaque exercice ou de chaque mois, et combien de nouveaux.',
    en: 'How many users at the end of each fiscal year or month, and how many new ones.',
  },
  span: 'years',
  narrowedBy: OF_ORGANIZATIONS,
  rows: {
    year: { label: { fr: 'Exercice', en: 'Fiscal year' } },
    month: { label: { fr: 'Mois', en: 'Month' }, name: monthName },
  },
  columns: {
    users: count('Usagers', 'Users', {
      meaning: {
        fr: 'Structures usagères au dernier jour ; aujourd’hui, pour la période en cours.',
        en: 'Organizations that are users on the last day; today, for the present one.',
      },
      formula: {
        fr: 'un contrat ou un abonnement en cours ce jour-là, ou une facture dans les douze mois d’avant',
        en: 'a running contract or subscription on that day, or an invoice in the twelve months before',
      },
      isSummed: false,
      opens: ({ row, asked }) => row && records('organizations', { userOn: row.last, ...narrowed(asked) }),
    }),
    newUsers: count('Nouveaux', 'New', {
      meaning: {
        fr: 'Structures dont le tout premier jour comme usager tombe dans la période.',
        en: 'Organizations whose very first day as a user is within it.',
      },
      opens: ({ row, asked }) =>
        row &&
        records('organizations', narrowed(asked), [
          { field: 'firstUserOn', is: 'between', value: [row.first, row.last] },
        ]),
    }),
  },
  chart: { kind: 'line', columns: ['users'] },
};

/** The list has these filters by the same names. */
const narrowed = ({ territoryId, areaId, kind, tagId, accountManagerId }: Cell['asked']) => ({
  territoryId,
  areaId,
  kind,
  tagId,
  accountManagerId,
});
