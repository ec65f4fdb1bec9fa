import { count } from '../engine/columns.js';
import type { ReportDeclaration } from '../engine/declaration.js';
import { type Opens, records } from '../engine/records-behind.js';
import { termsOf } from '../engine/row-names.js';

/** How many users came and went, by territory or by kind. */
export const users: ReportDeclaration = {
  name: 'users',
  group: 'users',
  title: { fr: 'Usagers arrivés, revenus, partis', en: 'Users who came, returned, left' },
  says: {
    fr: 'Combien de structures sont devenues usagères dans l’exercice, combien sont revenues, combien sont parties, par territoire ou par type.',
    en: 'How many organizations became users in the fiscal year, how many returned, how many left, by territory or by kind.',
  },
  rule: {
    fr: 'Le territoire est celui du jour qui compte : premier jour, retour ou dernier jour. Les structures revenues ne sont pas parmi les nouvelles.',
    en: 'The territory is the one of the day that counts: first day, return or last day. Those who returned are not among the new ones.',
  },
  span: 'year',
  narrowedBy: ['territoryId', 'areaId', 'kind', 'tagId', 'accountManagerId'],
  rows: {
    territory: { label: { fr: 'Territoire', en: 'Territory' } },
    kind: { label: { fr: 'Type de structure', en: 'Kind of organization' }, name: termsOf('kind') },
  },
  columns: {
    newUsers: count('Nouveaux', 'New', {
      meaning: {
        fr: 'Structures dont le premier jour comme usager tombe dans l’exercice.',
        en: 'Organizations whose first day as a user is in the fiscal year.',
      },
      formula: {
        fr: 'premier jour = la date saisie « usager depuis », sinon la plus ancienne du premier contrat, du premier abonnement et de la première facture',
        en: 'first day = the day typed as “user since”, else the earliest of the first contract, the first subscription and the first invoice',
      },
      isCompared: true,
      opens: organizations('newUserYear'),
    }),
    returning: count('Revenus', 'Returning', {
      meaning: {
        fr: 'Anciens usagers revenus après douze mois ou plus sans rien.',
        en: 'Former users who came back after twelve months or more with nothing.',
      },
      isCompared: true,
      opens: organizations('returningYear'),
    }),
    lost: count('Partis', 'Lost', {
      meaning: {
        fr: 'Usagers dont le dernier abonnement a pris fin dans l’exercice, sans facture depuis.',
        en: 'Users whose last subscription ended in the fiscal year, without an invoice since.',
      },
      isCompared: true,
      opens: organizations('lostYear'),
    }),
  },
  chart: { kind: 'bars', columns: ['newUsers'] },
};

/** The organizations behind a figure. */
function organizations(ofYear: 'newUserYear' | 'returningYear' | 'lostYear'): Opens {
  return ({ key, by, span: { year }, asked: { territoryId, ...narrowed } }) => {
    const territory = (by === 'territory' ? key : undefined) ?? territoryId;
    const { areaId, tagId, accountManagerId } = narrowed;
    return records('organizations', {
      [ofYear]: year,
      reportTerritory: territory === undefined ? undefined : String(territory),
      kind: (by === 'kind' ? key : undefined) ?? narrowed.kind,
      areaId,
      tagId,
      accountManagerId,
    });
  };
}
