import { CONDITION_WORDS } from '@terril/domain';

/** The views of lists: their conditions (advanced filters) and their columns. */
export const conditions = {
  columns: {
    button: 'Columns',
    before: 'Move the column %{name} forward',
    after: 'Move the column %{name} back',
    reset: 'Usual columns',
  },
  conditions: {
    button: 'Advanced filters',
    title: 'Advanced filters',
    apply: 'Apply',
    clear: 'Remove all',
    incomplete: 'Fill in each condition, or remove it.',
    add: 'Condition',
    addTo: 'Add a condition',
    addGroup: 'Group',
    addGroupTo: 'Add a group of conditions',
    goneField: 'The field “%{name}” is gone: choose another one.',
    narrow: 'Say which ones',
    remove: 'Remove this condition',
    removeGroup: 'Remove this group',
    join: 'Satisfy',
    all: 'All conditions',
    any: 'At least one of the conditions',
    field: 'Field',
    operator: 'Operator',
    value: 'Value',
    wrong: {
      integer: 'A whole number is expected.',
      money: 'An amount with two decimals at most is expected.',
      decimal: 'A number with six decimals at most is expected.',
    },
    from: 'From',
    to: 'To',
    day: 'A day',
    count: 'Number',
    unit: 'Unit',
    ...CONDITION_WORDS.en,
  },
};
