import { Column, Entity, Unique } from 'typeorm';
import { Row } from '../../core/row.js';

/** A message that was read, so that it is filed once, whatever becomes of its UID. Nothing in it tells what it said. */
@Entity('read_messages')
@Unique('uq_read_messages_key', ['key'])
export class ReadMessageKey extends Row {
  /** SHA-256 of its Message-ID, or of all of it when it has none, in hexadecimal. */
  @Column({ type: 'text' })
  key!: string;
}
