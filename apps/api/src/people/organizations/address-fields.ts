import {
  choiceField,
  dateField,
  lastDayField,
  type ListFields,
  relatedField,
  stateField,
  textField,
  wordsOf,
} from '../../core/list-fields.js';

/** What conditions on the addresses beside the seat may name. */
export const ADDRESS_FIELDS: ListFields = {
  kind: choiceField(wordsOf('addressKind'), 'Type', 'Kind', 'kind'),
  state: stateField,
  label: textField('Intitulé', 'Label', 'label'),
  address: textField('Adresse', 'Address', 'address'),
  postcode: textField('Code postal', 'Postcode', 'postcode'),
  city: textField('Ville', 'City', 'city'),
  departmentCode: textField('Département', 'Department', 'department_code'),
  communeCode: textField('Code INSEE de la commune', 'INSEE code of the commune', 'commune_code'),
  epciCode: textField('Code de l’EPCI', 'Code of the EPCI', 'epci_code'),
  startsOn: dateField('Début', 'Start', 'starts_on'),
  endsOn: lastDayField('Fin', 'End', 'ends_before'),
};

/** What organizations gain by their addresses beside the seat. */
export const ORGANIZATION_ADDRESSES: ListFields = {
  addresses: relatedField('organization-addresses', 'Autres adresses', 'Further addresses', (row, address) => {
    return `${address}.organization_id = ${row}.id`;
  }),
};
