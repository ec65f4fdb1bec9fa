import { phoneDigits } from '@terril/domain';
import { choiceField, type ListFields, relatedField, textField, wordsOf } from '../core/list-fields.js';

/** What conditions on further contact points may name, of organizations and of contacts. */
export const CONTACT_POINT_FIELDS: ListFields = {
  kind: choiceField(wordsOf('contactPointKind'), 'Type', 'Kind', 'kind'),
  value: textField('Adresse électronique, numéro ou site', 'E-mail, number or site', 'value'),
  phone: {
    ...textField(
      'Numéro de téléphone',
      'Telephone number',
      (row) => `case when ${row}.kind = 'phone' then phone_digits(${row}.value) end`,
    ),
    read: phoneDigits,
    within: (row, pattern) => `contact_point_text(${row}.kind, ${row}.value) like ${pattern}`,
  },
  label: textField('Intitulé', 'Label', 'label'),
};

/** What the records of `list` gain by their further contact points, whose column `owner` holds their id. */
export const furtherContactPoints = (list: string, owner: string): ListFields => ({
  contactPoints: relatedField(
    list,
    'Autres coordonnées',
    'Further e-mails, phones and sites',
    (row, point) => `${point}.${owner} = ${row}.id`,
  ),
});
