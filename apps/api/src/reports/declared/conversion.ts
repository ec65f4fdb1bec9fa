import type { Conditions } from '@terril/domain';
import { count, money, ratio } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { type Cell, type Opens, records } from '../engine/records-behind.js';
import { isRecord, OF_ORGANIZATIONS, ofOrganization, ofRow } from './of-organization.js';

/** Where opportunities come from, how many are won, and what is open. */
export const conversion: ReportDeclaration = {
  name: 'conversion',
  group: 'prospecting',
  title: { fr: 'Opportunités et conversion', en: 'Pipeline and conversion' },
  says: {
    fr: 'Les opportunités gagnées et perdues dans la période, et celles en cours aujourd’hui, par origine, territoire, parcours ou responsable.',
    en: 'The opportunities won and lost in the period, and those open today, by source, territory, pipeline or person in charge.',
  },
  rule: {
    fr: 'Chaque opportunité compte une fois, par son issue d’aujourd’hui et son jour de clôture. Montant = ponctuel + un an de récurrent, hors taxes.',
    en: 'Each opportunity counts once, by its outcome of today and its closing day. Amount = one-off + one year of recurring, excluding VAT.',
  },
  span: 'period',
  narrowedBy: OF_ORGANIZATIONS,
  rows: {
    source: { label: { fr: 'Origine', en: 'Source' } },
    territory: { label: { fr: 'Territoire', en: 'Territory' } },
    pipeline: { label: { fr: 'Parcours', en: 'Pipeline' } },
    assignee: { label: { fr: 'Suivie par', en: 'In charge' } },
  },
  columns: {
    won: count('Gagnées', 'Won', {
      meaning: { fr: 'Opportunités gagnées dans la période.', en: 'Opportunities won in the period.' },
      isCompared: true,
      opens: closed('won'),
    }),
    lost: count('Perdues', 'Lost', {
      meaning: { fr: 'Opportunités perdues dans la période.', en: 'Opportunities lost in the period.' },
      opens: closed('lost'),
    }),
    winRate: ratio('won', 'closed', 'Taux de réussite', 'Win rate', {
      meaning: {
        fr: 'Part des opportunités closes qui sont gagnées.',
        en: 'Share of the closed opportunities that were won.',
      },
      formula: { fr: 'gagnées ÷ (gagnées + perdues)', en: 'won ÷ (won + lost)' },
      isCompared: true,
    }),
    wonAmount: money('Montant gagné', 'Amount won', {
      meaning: {
        fr: 'Ponctuel et un an de récurrent des gagnées.',
        en: 'One-off and one year of recurring of those won.',
      },
      opens: closed('won'),
    }),
    open: count('En cours', 'Open', {
      meaning: { fr: 'Opportunités ouvertes aujourd’hui.', en: 'Opportunities open today.' },
      opens: open(),
    }),
    openAmount: money('Montant en cours', 'Open amount', {
      meaning: {
        fr: 'Ponctuel et un an de récurrent de celles en cours.',
        en: 'One-off and one year of recurring of those open.',
      },
      opens: open(),
    }),
    weighted: money('Montant pondéré', 'Weighted amount', {
      meaning: { fr: 'Le même, multiplié par les chances de chacune.', en: 'The same, times the chance of each.' },
      formula: { fr: 'somme des montants × probabilités', en: 'sum of amounts × probabilities' },
      opens: open(),
    }),
  },
  chart: { kind: 'bars', columns: ['won'] },
};

function closed(outcome: 'won' | 'lost'): Opens {
  return (cell) =>
    opportunities(cell, outcome, [{ field: 'closedOn', is: 'between', value: [cell.span.from, cell.span.to] }]);
}

/** Those open are of today, whatever the span. */
function open(): Opens {
  return (cell) => opportunities(cell, 'open', []);
}

function opportunities({ key, by, asked }: Cell, outcome: string, where: Conditions[]) {
  const isTold = key !== undefined && key !== 'none';
  return records(
    'opportunities',
    {
      outcome,
      source: by === 'source' && isTold ? key : undefined,
      pipelineId: by === 'pipeline' && isTold ? Number(key) : undefined,
    },
    [
      ...where,
      ...(by === 'source' && key === 'none' ? [{ field: 'source', is: 'empty' } as const] : []),
      ...(by === 'assignee' && key !== undefined ? [isRecord('assignee', key)] : []),
      ...ofOrganization(asked, ofRow(by, key)),
    ],
  );
}
