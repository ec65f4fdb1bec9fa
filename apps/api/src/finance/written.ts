import { Column, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { currentActor } from '../core/actor.js';
import { Row } from '../core/row.js';
import { User } from '../system/users/user.entity.js';

/** A record that is kept as somebody wrote it. */
export abstract class Written extends Row {
  /** Null for commands. */
  @Column({ type: 'int', nullable: true })
  authorId!: number | null;

  @ManyToOne(() => User, { onDelete: 'RESTRICT' })
  @JoinColumn()
  author!: Relation<User> | null;

  /** As it was on the day. */
  @Column({ type: 'text' })
  authorName!: string;
}

/** Who writes now. */
export function writtenNow(): Pick<Written, 'authorId' | 'authorName'> {
  const actor = currentActor();
  return { authorId: actor?.id ?? null, authorName: actor?.name ?? 'Terril' };
}
