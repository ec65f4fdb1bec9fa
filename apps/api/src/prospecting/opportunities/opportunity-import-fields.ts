import { columnField } from '../../core/column-field.js';
import type { ImportField } from '../../core/import-target.js';
import { OPPORTUNITY_COLUMNS } from './opportunity-list.js';

/** What a column of a file can fill of an opportunity, but for its organization and the cooperative's own fields. */
export const OPPORTUNITY_IMPORT_FIELDS: ImportField[] = [
  columnField(OPPORTUNITY_COLUMNS, 'externalReference', 'text', {
    titles: ['opportunity_key', 'key', 'Référence', 'Identifiant', 'id'],
  }),
  columnField(OPPORTUNITY_COLUMNS, 'title', 'text', {
    required: true,
    titles: ['Nom', 'Affaire', 'Opportunité', 'Name'],
  }),
  columnField(OPPORTUNITY_COLUMNS, 'pipeline', 'text', { titles: ['Parcours de vente'] }),
  columnField(OPPORTUNITY_COLUMNS, 'stage', 'text', { required: true, titles: ['Statut', 'Status'] }),
  columnField(OPPORTUNITY_COLUMNS, 'assignee', 'text', { titles: ['Commercial', 'Responsable', 'Owner'] }),
  columnField(OPPORTUNITY_COLUMNS, 'oneOffAmount', 'decimal', { titles: ['one_off_amount', 'Montant', 'Amount'] }),
  columnField(OPPORTUNITY_COLUMNS, 'yearlyAmount', 'decimal', {
    titles: ['recurring_amount_per_year', 'yearly_amount', 'Montant récurrent par an'],
  }),
  columnField(OPPORTUNITY_COLUMNS, 'probability', 'integer', { titles: ['Probabilité'] }),
  columnField(OPPORTUNITY_COLUMNS, 'expectedOn', 'day', {
    titles: ['expected_close_on', 'expected_on', 'Date de clôture prévue', 'Close date'],
  }),
  columnField(OPPORTUNITY_COLUMNS, 'source', 'text', { titles: ['Lead source'] }),
  columnField(OPPORTUNITY_COLUMNS, 'nextStep', 'text', { titles: ['next_step'] }),
  columnField(OPPORTUNITY_COLUMNS, 'nextStepOn', 'day', { titles: ['next_step_on'] }),
  columnField(OPPORTUNITY_COLUMNS, 'closedOn', 'day', { titles: ['closed_on', 'Date de clôture'] }),
  columnField(OPPORTUNITY_COLUMNS, 'lostReason', 'text', { titles: ['lost_reason', 'Motif de perte'] }),
  columnField(OPPORTUNITY_COLUMNS, 'tags', 'list', { titles: ['Tag', 'Mots-clés'] }),
  columnField(OPPORTUNITY_COLUMNS, 'comment', 'text', { titles: ['Notes', 'Description'] }),
];
