import type { Role } from '@terril/domain';
import { Check, Column, Entity, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import type { Language } from '../../core/errors.js';
import { Row } from '../../core/row.js';

/** A member of staff who signs in. */
@Entity('users')
@Check('ck_users_language', `language in ('fr', 'en')`)
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

  /** Of the e-mails to this person. */
  @Column({ type: 'text', default: 'fr' })
  language!: Language;
}
