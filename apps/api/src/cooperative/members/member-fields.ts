import {
  choiceField,
  dateField,
  integerField,
  lastDayField,
  type ListFields,
  moneyField,
  oneRecord,
  referenceField,
  relatedField,
  ROW_FIELDS,
  textField,
  wordsOf,
  yesNoField,
} from '../../core/list-fields.js';
import { OF_ORGANIZATION } from '../../people/organization-fields.js';
import { countingDay } from '../counting-day.js';
import { periodOn } from './member-period-sql.js';

/** What the shares of a member add up to today. */
const held = (sum: 'shares' | 'subscribed' | 'paid') => (row: string) =>
  `coalesce((select sum(movement.${sum}) from share_movements movement
    where movement.member_id = ${row}.id and movement.day <= cast(:today as date)), 0)`;

const standing = (part: 'category' | 'college') => (row: string) =>
  `(select period.${part}_id from member_${part}_periods period
    where ${periodOn(row, countingDay('cast(:today as date)', row))})`;

const stateOf = (row: string) =>
  `case when ${row}.starts_on > :today then 'upcoming' when ${row}.ends_before <= :today then 'left' else 'present' end`;

const nameOf = (row: string) =>
  `coalesce((select name from organizations where id = ${row}.organization_id),
    (select sort_name from contacts where id = ${row}.contact_id))`;

/** What conditions on members may name: as they are today, who left as they were on their last day. */
export const MEMBER_FIELDS: ListFields = {
  number: integerField('N°', 'No.', 'number'),
  name: textField('Nom', 'Name', nameOf),
  isOrganization: yesNoField(
    'Est une structure',
    'Is an organization',
    (row) => `(${row}.organization_id is not null)`,
  ),
  state: choiceField(wordsOf('membershipState'), 'État', 'State', stateOf),
  category: referenceField('member-categories', 'Catégorie', 'Category', standing('category')),
  college: referenceField('colleges', 'Collège', 'College', standing('college')),
  startsOn: dateField('Admis le', 'Admitted on', 'starts_on'),
  admissionDecision: textField('Décision d’admission', 'Admission decision', 'admission_decision'),
  endsOn: lastDayField('Dernier jour', 'Last day', 'ends_before'),
  leavingReason: choiceField(wordsOf('leavingReason'), 'Motif de sortie', 'Reason of leaving', 'leaving_reason'),
  shares: integerField('Parts', 'Shares', held('shares')),
  subscribed: moneyField('Capital souscrit', 'Subscribed capital', held('subscribed')),
  paid: moneyField('Capital libéré', 'Paid-up capital', held('paid')),
  note: textField('Note', 'Note', 'note'),
  ...ROW_FIELDS,
  ...OF_ORGANIZATION,
  contact: oneRecord(
    'Contact',
    'Contact',
    relatedField('contacts', 'Contact qui…', 'Contact who…', (row, contact) => `${contact}.id = ${row}.contact_id`),
  ),
};
