import type { reference as french } from '../fr/reference.js';

export const reference: typeof french = {
  tagColor: {
    grey: 'Grey',
    blue: 'Blue',
    teal: 'Teal',
    green: 'Green',
    yellow: 'Yellow',
    orange: 'Orange',
    red: 'Red',
    purple: 'Purple',
  },
  customFieldKind: {
    text: 'Text',
    number: 'Number',
    money: 'Amount in euros',
    date: 'Date',
    boolean: 'Yes or no',
    choice: 'Choice',
    multi_choice: 'Several choices',
    link: 'Link',
  },
};
