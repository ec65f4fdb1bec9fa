export const ROLES = ['administrator', 'staff', 'reader'] as const;
export type Role = (typeof ROLES)[number];

export const PERMISSIONS = [
  'records.read',
  'records.write',
  'members.read',
  'members.write',
  'meetings.write',
  'reports.approve',
  'settings.write',
  'users.manage',
] as const;
export type Permission = (typeof PERMISSIONS)[number];

const GRANTED: Record<Role, readonly Permission[]> = {
  administrator: PERMISSIONS,
  staff: ['records.read', 'records.write', 'members.read', 'meetings.write'],
  reader: ['records.read'],
};

/** Whether a role has a permission. The API enforces it; the screens use it to hide what would be refused. */
export function can(role: Role, permission: Permission): boolean {
  return GRANTED[role].includes(permission);
}

/** What the history, the trash and imports hold of records whose very list takes more than reading records. */
const CONFIGURATION: Record<string, Permission> = {
  settings: 'settings.write',
  'chatons-export': 'settings.write',
  territories: 'settings.write',
  areas: 'settings.write',
  'custom-fields': 'settings.write',
  'relation-kinds': 'settings.write',
  'end-reasons': 'settings.write',
  'reminder-rules': 'settings.write',
  pipelines: 'settings.write',
  'pipeline-stages': 'settings.write',
  'lead-forms': 'settings.write',
  'letter-templates': 'settings.write',
  members: 'members.read',
  'share-movements': 'members.read',
  colleges: 'members.read',
  'member-categories': 'members.read',
  'share-values': 'members.read',
  'general-meetings': 'members.read',
  'cooperative-reviews': 'members.read',
  'cooperative-rules': 'members.read',
  users: 'users.manage',
};

/** Types of records whose past the role does not see, by the names of their resources: 'users'. */
export function hiddenTypes(role: Role): string[] {
  return Object.entries(CONFIGURATION)
    .filter(([, permission]) => !can(role, permission))
    .map(([type]) => type);
}
