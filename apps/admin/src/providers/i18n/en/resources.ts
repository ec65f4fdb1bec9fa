import { contacts } from './contacts.js';
import { customFields } from './custom-fields.js';
import { importResources } from './imports.js';
import { organizations } from './organizations.js';
import { endReasons } from './contracts.js';
import { prospecting } from './prospecting.js';
import { relations } from './relations.js';
import { revenue } from './revenue.js';

export const resources = {
  organizations,
  contacts,
  ...endReasons,
  ...relations,
  ...revenue,
  ...prospecting,
  views: {
    name: 'View |||| Views',
    fields: {
      list: 'List',
      name: 'Name',
      isShared: 'Shared',
      ownerId: 'By',
      filters: 'Filters',
      sort: 'Sort',
      order: 'Order',
      columns: 'Columns',
    },
  },
  territories: {
    name: 'Territory |||| Territories',
    empty: 'No territory.',
    invite: 'Create the first one here.',
    page: { create: 'New territory' },
    fields: {
      name: 'Name',
      code: 'Code',
      departments: 'Departments',
      position: 'Order',
      hiddenWhenEmpty: 'Hidden when empty',
    },
    help: {
      departments: 'Department numbers, one by one; empty: all that no other territory takes.',
      hiddenWhenEmpty: 'Shows in the reports only when it holds something.',
    },
  },
  tags: {
    name: 'Tag |||| Tags',
    empty: 'No tag.',
    invite: 'Create the first one here.',
    page: { create: 'New tag' },
    fields: { name: 'Name', color: 'Colour' },
  },
  'custom-fields': customFields,
  areas: {
    name: 'Area |||| Areas',
    empty: 'No area.',
    invite: 'Create the first one here.',
    page: { create: 'New area' },
    fields: { name: 'Name', code: 'Code', position: 'Order', epciCodes: 'Inter-communal bodies (EPCI)' },
    help: {
      code: 'A short and stable word, without space or accent.',
      epciCodes: 'Name or code. A body may be in several areas.',
    },
  },
  users: {
    name: 'Account |||| Accounts',
    page: { create: 'New account' },
    fields: {
      name: 'Displayed name',
      email: 'E-mail address',
      role: 'Role',
      active: 'Active',
      password: 'Password',
    },
    help: {
      password: 'At least twelve characters.',
      newPassword: 'Empty: unchanged. Otherwise at least twelve characters.',
      active: 'A disabled account can no longer sign in.',
    },
  },
  history: {
    name: 'History |||| History',
    empty: 'Nothing is noted yet.',
    fields: {
      at: 'When',
      userName: 'Who',
      userId: 'Person',
      action: 'Action',
      importId: 'Import',
      recordType: 'What',
      recordName: 'Record',
      changes: 'Fields',
      from: 'From',
      to: 'To (included)',
    },
  },
  ...importResources,
  trash: {
    name: 'Trash |||| Trash',
    empty: 'The trash is empty.',
    fields: { deletedAt: 'Deleted on', userName: 'By', recordType: 'What', label: 'Record' },
  },
};
