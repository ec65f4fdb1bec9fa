import type { LetterKind, LetterState, NoticeMeans } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import type { LetterContent } from '../../reference/letter-content.js';

/** A letter to an organization, as it was made: its PDF is kept, and what became of it is noted. */
@Entity(
  called('letters', {
    fr: { this: 'Cette lettre', one: 'lettre', many: 'lettres' },
    en: { this: 'This letter', one: 'letter', many: 'letters' },
  }),
)
@Check('ck_letters_state', `state in ('to_send', 'queued', 'sending', 'sent', 'failed', 'handed_over')`)
@Check('ck_letters_settled', `(state in ('sent', 'handed_over')) = (sent_on is not null and means is not null)`)
@Index('ix_letters_organization', ['organizationId', 'id'])
@Index('ix_letters_created', ['createdAt', 'id'])
@Index('ix_letters_state', ['state', 'createdAt', 'id'])
@Index('ix_letters_kind', ['kind', 'createdAt', 'id'])
@Index('ix_letters_file', ['fileId'])
@Index('ix_letters_message', ['messageId'], { where: 'message_id is not null' })
@Index('ix_letters_subject', { synchronize: false })
@Index('ix_letters_undone', ['id'], { where: `state in ('queued', 'sending')` })
export class Letter extends Row {
  @Column({ type: 'text' })
  kind!: LetterKind;

  @Column({ type: 'text' })
  state!: LetterState;

  @Column({ type: 'int' })
  organizationId!: number;

  @ManyToOne(() => Organization, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  organization!: Relation<Organization>;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'jsonb' })
  content!: LetterContent;

  /** The PDF. */
  @Column({ type: 'int' })
  fileId!: number;

  @ManyToOne(() => StoredFile, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  file!: Relation<StoredFile>;

  /** Where it is e-mailed; null = on paper alone. */
  @Column({ type: 'text', nullable: true })
  email!: string | null;

  /** Of the e-mail, from the moment the mail server is given it. */
  @Column({ type: 'text', nullable: true })
  messageId!: string | null;

  /** The day it left or was handed over. */
  @Column({ type: 'date', nullable: true })
  sentOn!: string | null;

  @Column({ type: 'timestamptz', nullable: true })
  sentAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  means!: NoticeMeans | null;

  /** Why the last e-mail failed or came back, in the words of the mail server. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;

  /** Who had it sent or handed it over; null for Terril itself. */
  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  @Column({ type: 'text', nullable: true })
  userName!: string | null;
}
