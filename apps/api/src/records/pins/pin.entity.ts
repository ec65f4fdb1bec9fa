import type { PinnableType } from '@terril/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from '../../system/users/user.entity.js';

/** A record that somebody keeps at hand. A habit, without history; by name and id, so that one in the trash is pinned once back. */
@Entity('pins')
@Index('ix_pins_record', ['recordType', 'recordId'])
export class Pin {
  @PrimaryColumn({ type: 'int' })
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  user!: Relation<User>;

  /** The resource of the API: 'organizations'. */
  @PrimaryColumn({ type: 'text' })
  recordType!: PinnableType;

  @PrimaryColumn({ type: 'int' })
  recordId!: number;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  pinnedAt!: Date;
}
