import { can, hiddenTypes, PERMISSIONS, ROLES } from './permissions.js';

test('who may do what', () => {
  const granted = Object.fromEntries(
    ROLES.map((role) => [role, PERMISSIONS.filter((permission) => can(role, permission))]),
  );
  expect(granted).toEqual({
    administrator: [
      'records.read',
      'records.write',
      'members.read',
      'members.write',
      'meetings.write',
      'reports.approve',
      'settings.write',
      'users.manage',
    ],
    staff: ['records.read', 'records.write', 'members.read', 'meetings.write'],
    reader: ['records.read'],
  });
});

test('whose past a role does not see', () => {
  expect(hiddenTypes('administrator')).toEqual([]);
  expect(hiddenTypes('staff')).toEqual([
    'settings',
    'chatons-export',
    'territories',
    'areas',
    'custom-fields',
    'relation-kinds',
    'end-reasons',
    'reminder-rules',
    'pipelines',
    'pipeline-stages',
    'lead-forms',
    'letter-templates',
    'users',
  ]);
  expect(hiddenTypes('reader')).toEqual([
    'settings',
    'chatons-export',
    'territories',
    'areas',
    'custom-fields',
    'relation-kinds',
    'end-reasons',
    'reminder-rules',
    'pipelines',
    'pipeline-stages',
    'lead-forms',
    'letter-templates',
    'members',
    'share-movements',
    'colleges',
    'member-categories',
    'share-values',
    'general-meetings',
    'cooperative-reviews',
    'cooperative-rules',
    'users',
  ]);
});
