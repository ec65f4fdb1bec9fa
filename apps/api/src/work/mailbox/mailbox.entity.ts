import { Column, Entity, Unique } from 'typeorm';
import { Row } from '../../core/row.js';

/** A folder that is read, and how far. */
@Entity('mailboxes')
@Unique('uq_mailboxes_name', ['name'])
export class Mailbox extends Row {
  /** User, server and folder, without the password: 'crm@mail.example.org/INBOX'. */
  @Column({ type: 'text' })
  name!: string;

  /** While the server says the same, so do its UIDs; null = never read. */
  @Column({ type: 'text', nullable: true })
  uidValidity!: string | null;

  /** The last message that was read. */
  @Column({ type: 'bigint', default: 0, transformer: { from: Number, to: (value: number) => value } })
  lastUid!: number;

  /** When it is to be read next. */
  @Column({ type: 'timestamptz', default: () => 'now()' })
  dueAt!: Date;

  /** When it was last read to its end. */
  @Column({ type: 'timestamptz', nullable: true })
  readAt!: Date | null;

  /** Why it could not be, in the words of the server. */
  @Column({ type: 'text', nullable: true })
  failure!: string | null;
}
