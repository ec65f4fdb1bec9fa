import type { MailObjectionKind } from '@terril/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/**
 * An e-mail address that campaigns leave out from a day on, and what says so. It is about the address, which several
 * people may read; one that was lifted stays, as the proof of what was done.
 */
@Entity(
  called('mail_objections', {
    fr: { this: 'Cette opposition', one: 'opposition aux envois', many: 'oppositions aux envois' },
    en: { this: 'This objection', one: 'objection to mailings', many: 'objections to mailings' },
  }),
)
@Check('ck_mail_objections_kind', `kind in ('unsubscribed', 'objected', 'bounced')`)
@Check('ck_mail_objections_lifted', '(lifted_on is null) = (lifted_reason is null)')
@Check('ck_mail_objections_email', 'email = lower(email)')
@Index(
  explained('uq_mail_objections_email', 'email', {
    fr: 'Cette adresse est déjà écartée des envois.',
    en: 'This address is left out already.',
  }),
  ['email'],
  { unique: true, where: 'lifted_on is null' },
)
@Index('ix_mail_objections_address', ['email', 'id'])
@Index('ix_mail_objections_since', ['since', 'id'])
@Index('ix_mail_objections_search', { synchronize: false })
export class MailObjection extends Row {
  /** In small letters. */
  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  kind!: MailObjectionKind;

  @Column({ type: 'date' })
  since!: string;

  /** How it came: 'Campagne « Rentrée »', 'par téléphone'. */
  @Column({ type: 'text' })
  origin!: string;

  @Column({ type: 'date', nullable: true })
  liftedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  liftedReason!: string | null;
}
