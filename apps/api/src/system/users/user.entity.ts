import type { Role } from '@terril/domain';
import { Column, Entity, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { Row } from '../../core/row.js';

/** A member of staff who signs in. */
@Entity('users')
@Unique(
  explained('uq_users_email', 'email', {
    fr: 'Quelqu’un se connecte déjà avec cette adresse.',
    en: 'Somebody already signs in with this address.',
  }),
  ['email'],
)
export class User extends Row {
  /** Case does not count when signing in. */
  @Column({ type: 'citext' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'text' })
  role!: Role;

  /** argon2id, in PHC format. */
  @Column({ type: 'text', select: false })
  passwordHash!: string;

  /** An inactive person keeps the history but cannot sign in. */
  @Column({ type: 'boolean', default: true })
  active!: boolean;

  /** Is told by e-mail of the notices of renewals that a day prepared. */
  @Column({ type: 'boolean', default: false })
  renewalDigest!: boolean;
}
