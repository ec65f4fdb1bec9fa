import type { Role } from '@terril/domain';
import type { RaRecord } from 'react-admin';

/** GET /users (administrators) */
export interface User extends RaRecord<number> {
  email: string;
  name: string;
  role: Role;
  active: boolean;
}
