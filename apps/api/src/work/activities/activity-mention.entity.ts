import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';
import { Activity } from './activity.entity.js';

/** A colleague whom the text of an activity mentions. */
@Entity(
  called('activity_mentions', {
    fr: { this: 'Cette mention', one: 'mention', many: 'mentions' },
    en: { this: 'This mention', one: 'mention', many: 'mentions' },
  }),
)
@Unique('uq_activity_mentions', ['activityId', 'userId'])
@Index('ix_activity_mentions_user', ['userId', 'activityId'])
export class ActivityMention extends Row {
  @Column({ type: 'int' })
  activityId!: number;

  @ManyToOne(() => Activity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  activity!: Relation<Activity>;

  @Column({ type: 'int' })
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  user!: Relation<User>;
}
