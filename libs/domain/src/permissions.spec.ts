import { can, PERMISSIONS, ROLES } from './permissions.js';

test('who may do what', () => {
  const granted = Object.fromEntries(
    ROLES.map((role) => [role, PERMISSIONS.filter((permission) => can(role, permission))]),
  );
  expect(granted).toEqual({
    administrator: ['records.read', 'records.write', 'settings.write', 'users.manage'],
    staff: ['records.read', 'records.write'],
    reader: ['records.read'],
  });
});
