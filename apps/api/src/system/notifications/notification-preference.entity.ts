import type { NotificationKind } from '@terril/domain';
import { Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from '../users/user.entity.js';

/** Where a person wants to be told of a kind; one who chose nothing has `defaultPlaces`. */
@Entity('notification_preferences')
export class NotificationPreference {
  @PrimaryColumn({ type: 'int' })
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  user!: Relation<User>;

  @PrimaryColumn({ type: 'text' })
  kind!: NotificationKind;

  @Column({ type: 'boolean' })
  inApp!: boolean;

  @Column({ type: 'boolean' })
  byEmail!: boolean;
}
