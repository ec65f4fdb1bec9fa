import type { Schemas } from '@terril/api-types';
import { can, type Permission } from '@terril/domain';
import type { AuthProvider, HttpError } from 'react-admin';
import { request } from './http.js';

type Me = Schemas['SignedInOut'];

let me: Promise<Me> | undefined;

/** Asks the API once; the answer holds until the session ends. */
function whoAmI(): Promise<Me> {
  me ??= request<Me>('/auth/me').catch((error: unknown) => {
    me = undefined;
    throw error;
  });
  return me;
}

/** Session by an httpOnly cookie, rights by role from the same rules as the API. The API decides; this hides buttons. */
export const authProvider: AuthProvider = {
  login: async (credentials: { email: string; password: string }) => {
    me = Promise.resolve(await request<Me>('/auth/login', { method: 'POST', body: credentials }));
  },
  logout: async () => {
    const wasSignedIn = me !== undefined;
    me = undefined;
    if (wasSignedIn) await request('/auth/logout', { method: 'POST' }).catch(() => undefined);
  },
  checkAuth: async () => {
    // Not the API's sentence: arriving without a session is the normal way to the sign-in page.
    await whoAmI().catch(() => Promise.reject({ message: false }));
  },
  checkError: async (error: HttpError) => {
    if (error?.status !== 401) return;
    me = undefined;
    throw error;
  },
  getIdentity: async () => {
    const { id, name, email, role } = await whoAmI();
    return { id, fullName: name, email, role };
  },
  canAccess: async ({ action, resource }: { action: string; resource: string }) => {
    const { role } = await whoAmI();
    return can(role, permissionFor(resource, action));
  },
};

const SETTINGS = [
  'settings',
  'territories',
  'areas',
  'relation-kinds',
  'end-reasons',
  'pipelines',
  'reminder-rules',
  'pipeline-stages',
  'letter-templates',
  'custom-fields',
];

const MEMBERS = [
  'members',
  'share-movements',
  'share-certificates',
  'share-values',
  'capital',
  'colleges',
  'member-categories',
  'cooperative-rules',
  'cooperative-reviews',
];
const MEETINGS = ['general-meetings', 'meeting-voters', 'convocations'];
/** What each person keeps for herself. */
const OWN = ['analyses'];

function permissionFor(resource: string, action: string): Permission {
  const reads = action === 'list' || action === 'show';
  if (resource === 'users') return 'users.manage';
  if (MEMBERS.includes(resource)) return reads ? 'members.read' : 'members.write';
  if (MEETINGS.includes(resource)) return reads ? 'members.read' : 'meetings.write';
  if (reads || OWN.includes(resource)) return 'records.read';
  if (action === 'approve') return 'reports.approve';
  return SETTINGS.includes(resource) ? 'settings.write' : 'records.write';
}
