import {
  choiceField,
  dateField,
  integerField,
  type ListFields,
  moneyField,
  oneRecord,
  relatedField,
  ROW_FIELDS,
  textField,
  wordsOf,
} from '../../core/list-fields.js';

/** What conditions on movements of shares may name; taken shares and amounts are less than nothing. */
export const SHARE_MOVEMENT_FIELDS: ListFields = {
  day: dateField('Le', 'On', 'day'),
  kind: choiceField(wordsOf('shareMovementKind'), 'Mouvement', 'Movement', 'kind'),
  shares: integerField('Parts', 'Shares', 'shares'),
  subscribed: moneyField('Capital souscrit', 'Subscribed capital', 'subscribed'),
  paid: moneyField('Capital libéré', 'Paid-up capital', 'paid'),
  reason: textField('Décision ou motif', 'Decision or reason', 'reason'),
  ...ROW_FIELDS,
  member: oneRecord(
    'Sociétaire',
    'Member',
    relatedField('members', 'Sociétaire qui…', 'Member who…', (row, member) => `${member}.id = ${row}.member_id`),
  ),
};
