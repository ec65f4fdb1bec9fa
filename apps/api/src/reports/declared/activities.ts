import type { Conditions } from '@terril/domain';
import { count } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { type Opens, records } from '../engine/records-behind.js';
import { monthName, termsOf } from '../engine/row-names.js';
import { daysOf } from './days-behind.js';
import { isRecord, OF_ORGANIZATIONS, ofOrganization, ofRow } from './of-organization.js';

/** What was done with clients and others. */
export const activities: ReportDeclaration = {
  name: 'activities',
  group: 'prospecting',
  title: { fr: 'Activités faites', en: 'Activities done' },
  says: {
    fr: 'Les appels, réunions, visites et autres activités faites dans la période, par sorte, responsable, territoire ou mois.',
    en: 'The calls, meetings, visits and other activities done in the period, by kind, person in charge, territory or month.',
  },
  span: 'period',
  narrowedBy: OF_ORGANIZATIONS,
  rows: {
    kind: { label: { fr: 'Sorte', en: 'Kind' }, name: termsOf('activityKind') },
    assignee: { label: { fr: 'Responsable', en: 'In charge' } },
    territory: { label: { fr: 'Territoire', en: 'Territory' } },
    month: { label: { fr: 'Mois', en: 'Month' }, name: monthName },
  },
  columns: {
    activities: count('Activités', 'Activities', {
      meaning: { fr: 'Activités faites dans la période.', en: 'Activities done in the period.' },
      isCompared: true,
      opens: done(),
    }),
    organizations: count('Structures', 'Organizations', {
      meaning: {
        fr: 'Structures différentes avec lesquelles elles ont eu lieu.',
        en: 'Different organizations that they were with.',
      },
      isSummed: false,
    }),
    minutes: count('Temps passé (min)', 'Time spent (min)', {
      meaning: { fr: 'Somme des durées notées, en minutes.', en: 'Sum of the durations that were noted, in minutes.' },
      opens: done([{ field: 'duration', is: 'filled' }]),
    }),
  },
  chart: { kind: 'bars', columns: ['activities'] },
};

function done(where: Conditions[] = []): Opens {
  return (cell) => {
    const { key, by, asked } = cell;
    const [from, until] = daysOf(cell);
    return records('activities', { state: 'done', from, until, kind: by === 'kind' ? key : undefined }, [
      ...where,
      ...(by === 'assignee' && key !== undefined ? [isRecord('assignee', key)] : []),
      ...ofOrganization(asked, by === 'kind' ? [] : ofRow(by, key)),
    ]);
  };
}
