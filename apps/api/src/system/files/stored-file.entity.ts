import type { FilePurpose } from '@terril/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/**
 * A file that was sent: never changed, and removed a day later at the earliest when no record refers to it. The bytes
 * are in the storage, under `key`; a row is written before them, so that none are ever left without one.
 */
@Entity(
  called('stored_files', {
    fr: { this: 'Ce fichier', one: 'fichier', many: 'fichiers' },
    en: { this: 'This file', one: 'file', many: 'files' },
  }),
)
@Check('ck_stored_files_size', 'size > 0')
@Check('ck_stored_files_sha256', `sha256 ~ '^[0-9a-f]{64}$'`)
@Index('ix_stored_files_created', ['createdAt'])
export class StoredFile extends Row {
  @Column({ type: 'uuid' })
  key!: string;

  /** As it was given, cleaned: for people, never for a path. */
  @Column({ type: 'text' })
  name!: string;

  /** Told by the ending of the name, which the content does not contradict. */
  @Column({ type: 'text' })
  mediaType!: string;

  /** In bytes. */
  @Column({ type: 'int' })
  size!: number;

  @Column({ type: 'text' })
  sha256!: string;

  @Column({ type: 'text' })
  purpose!: FilePurpose | 'received';

  /** Null for commands. */
  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  @Column({ type: 'text' })
  userName!: string;
}
