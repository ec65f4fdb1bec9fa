import type { EmailDirection } from '@terril/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { Row } from '../../core/row.js';
import type { Addressee } from '../emails/filed-emails.service.js';

/** Why a message waits: nobody is known by its addresses, or several are. */
export const TRAY_REASONS = ['unknown', 'several'] as const;
export type TrayReason = (typeof TRAY_REASONS)[number];

/** A message of the mailbox that waits for a person to say whose it is. It leaves no history: most are of strangers. */
@Entity('tray_messages')
@Check('ck_tray_messages_direction', `direction in ('out', 'in')`)
@Index('ix_tray_messages_received', ['receivedAt', 'id'])
@Index('ix_tray_messages_partners', { synchronize: false })
export class TrayMessage extends Row {
  /** `out`: the copy of one that a colleague sent. */
  @Column({ type: 'text' })
  direction!: EmailDirection;

  @Column({ type: 'text' })
  reason!: TrayReason;

  @Column({ type: 'text' })
  subject!: string;

  @Column({ type: 'text' })
  body!: string;

  @Column({ type: 'timestamptz' })
  receivedAt!: Date;

  @Column({ type: 'text', nullable: true })
  messageId!: string | null;

  @Column({ type: 'text', nullable: true })
  inReplyTo!: string | null;

  @Column({ type: 'boolean', default: false })
  isAutomatic!: boolean;

  @Column({ type: 'jsonb' })
  people!: Addressee[];

  /** The addresses, in small letters, of those outside whom it is from, or to. */
  @Column({ type: 'text', array: true })
  partners!: string[];

  /** The colleague who sent it. */
  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  @Column({ type: 'text', nullable: true })
  userName!: string | null;
}
