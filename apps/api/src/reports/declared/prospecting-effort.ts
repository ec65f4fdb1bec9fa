import type { Conditions } from '@terril/domain';
import { count, mean, money, ratio } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { type Cell, type Opens, records } from '../engine/records-behind.js';
import { monthName } from '../engine/row-names.js';
import { daysOf } from './days-behind.js';
import { isRecord, OF_ORGANIZATIONS, ofOrganization, ofRow } from './of-organization.js';

/** What prospecting takes, and what it brings. */
export const prospectingEffort: ReportDeclaration = {
  name: 'prospecting-effort',
  group: 'prospecting',
  title: { fr: 'Prospection : effort et résultat', en: 'Prospecting: effort and result' },
  says: {
    fr: 'Ce qui a été fait pour prospecter dans la période, et ce qui en est venu, par mois, responsable ou territoire.',
    en: 'What was done to prospect in the period, and what came of it, by month, person in charge or territory.',
  },
  rule: {
    fr: 'Effort : activités faites à propos d’une opportunité, ou avec une structure qui n’était pas usagère ce jour-là. Résultat : opportunités de la période, par leur responsable ; un succès peut venir d’un effort plus ancien.',
    en: 'Effort: activities done about an opportunity, or with an organization that was no user on that day. Result: opportunities of the period, by their person in charge; a win may come from an earlier effort.',
  },
  span: 'period',
  narrowedBy: OF_ORGANIZATIONS,
  rows: {
    month: { label: { fr: 'Mois', en: 'Month' }, name: monthName },
    assignee: { label: { fr: 'Responsable', en: 'In charge' } },
    territory: { label: { fr: 'Territoire', en: 'Territory' } },
  },
  columns: {
    activities: count('Activités', 'Activities', {
      meaning: { fr: 'Activités de prospection faites.', en: 'Prospecting activities done.' },
      isCompared: true,
      opens: done(),
    }),
    minutes: count('Temps passé (min)', 'Time spent (min)', {
      meaning: { fr: 'Leur durée notée, en minutes.', en: 'The time noted on them, in minutes.' },
      opens: done([{ field: 'duration', is: 'filled' }]),
    }),
    begun: count('Opportunités ouvertes', 'Opportunities begun', {
      meaning: {
        fr: 'Opportunités entrées dans leur première étape.',
        en: 'Opportunities that entered their first stage.',
      },
      isCompared: true,
      opens: opportunities('begunOn'),
    }),
    won: count('Gagnées', 'Won', {
      meaning: { fr: 'Opportunités gagnées.', en: 'Opportunities won.' },
      isCompared: true,
      opens: opportunities('closedOn', 'won'),
    }),
    winRate: ratio('won', 'closed', 'Taux de réussite', 'Win rate', {
      meaning: {
        fr: 'Part des opportunités closes qui sont gagnées.',
        en: 'Share of the closed opportunities that were won.',
      },
      formula: { fr: 'gagnées ÷ (gagnées + perdues)', en: 'won ÷ (won + lost)' },
    }),
    wonAmount: money('Montant gagné', 'Amount won', {
      meaning: {
        fr: 'Ponctuel et un an de récurrent des gagnées.',
        en: 'One-off and one year of recurring of those won.',
      },
      isCompared: true,
      opens: opportunities('closedOn', 'won'),
    }),
    wonPerHour: mean('EUR', 'wonAmount', 'hours', 'Gagné par heure', 'Won per hour', {
      meaning: {
        fr: 'Ce qu’une heure notée de prospection a rapporté.',
        en: 'What a noted hour of prospecting brought.',
      },
      formula: { fr: 'montant gagné ÷ heures passées', en: 'amount won ÷ hours spent' },
    }),
  },
  chart: { kind: 'stacked', columns: ['begun', 'won'] },
};

function done(where: Conditions[] = []): Opens {
  return (cell) => {
    const [from, until] = daysOf(cell);
    const isProspecting = { field: 'isProspecting', is: 'equals', value: true } as const;
    return records('activities', { state: 'done', from, until }, [isProspecting, ...where, ...behind(cell)]);
  };
}

function opportunities(day: 'begunOn' | 'closedOn', outcome?: string): Opens {
  return (cell) =>
    records('opportunities', { outcome }, [{ field: day, is: 'between', value: daysOf(cell) }, ...behind(cell)]);
}

function behind({ key, by, asked }: Cell): Conditions[] {
  return [
    ...(by === 'assignee' && key !== undefined ? [isRecord('assignee', key)] : []),
    ...ofOrganization(asked, ofRow(by, key)),
  ];
}
