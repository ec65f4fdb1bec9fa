import { columnField } from '../../core/column-field.js';
import { type ImportField, termWords } from '../../core/import-target.js';
import { nameFields, type RecordNames } from '../../people/record-names.js';
import { WHO_NAMES } from '../members/member-references.service.js';
import { SHARE_MOVEMENT_COLUMNS } from './share-list.js';

/** How a row names the member whose shares move, the surest first. */
export const MEMBER_NAMES: RecordNames = [
  {
    ...columnField(SHARE_MOVEMENT_COLUMNS, 'memberNumber', 'text'),
    key: 'number',
    titles: ['N° de sociétaire', 'Numéro de sociétaire', 'Numéro', 'member_number', 'member_key'],
  },
  ...WHO_NAMES,
];

/** How it names whom a transfer is to, or from. */
export const OTHER_NAMES: RecordNames = [
  {
    name: 'otherMemberNumber',
    key: 'number',
    label: { fr: 'De ou à : n°', en: 'From or to: no.' },
    titles: ['other_member_number', 'other_member', 'N° du cessionnaire', 'N° de l’autre sociétaire'],
  },
  {
    ...columnField(SHARE_MOVEMENT_COLUMNS, 'otherMemberName', 'text'),
    key: 'name',
    titles: ['other_member_name', 'Cessionnaire', 'Autre sociétaire'],
  },
];

const kinds = termWords('shareMovementKind');

/** What a column of a file can fill of a movement of shares. */
export const SHARE_MOVEMENT_IMPORT_FIELDS: ImportField[] = [
  ...nameFields(MEMBER_NAMES),
  columnField(SHARE_MOVEMENT_COLUMNS, 'day', 'day', {
    required: true,
    titles: ['Date', 'Jour', 'date', 'day', 'Date du mouvement'],
  }),
  columnField(SHARE_MOVEMENT_COLUMNS, 'kind', 'choice', {
    required: true,
    words: {
      ...kinds,
      payment: [...(kinds['payment'] ?? []), 'Versement', 'Paiement', 'Paid'],
      refund: [...(kinds['refund'] ?? []), 'Retrait', 'Rachat'],
      transfer_out: [...(kinds['transfer_out'] ?? []), 'Transfert', 'Transfer'],
    },
    titles: ['Type', 'Nature', 'kind', 'Opération'],
  }),
  columnField(SHARE_MOVEMENT_COLUMNS, 'shares', 'integer', {
    titles: ['Nombre', 'Nombre de parts', 'number', 'shares', 'Nb parts'],
  }),
  { name: 'amount', label: { fr: 'Montant', en: 'Amount' }, kind: 'decimal', titles: ['Montant (€)', 'Somme'] },
  columnField(SHARE_MOVEMENT_COLUMNS, 'subscribed', 'decimal', { titles: ['Souscrit', 'Montant souscrit'] }),
  columnField(SHARE_MOVEMENT_COLUMNS, 'paid', 'decimal', { titles: ['Libéré', 'Montant libéré'] }),
  ...nameFields(OTHER_NAMES),
  columnField(SHARE_MOVEMENT_COLUMNS, 'reason', 'text', { titles: ['Décision', 'Motif', 'reason', 'Note'] }),
  columnField(SHARE_MOVEMENT_COLUMNS, 'correctsId', 'integer'),
  columnField(SHARE_MOVEMENT_COLUMNS, 'id', 'integer', { name: 'movementId' }),
];
