import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Contact } from '../../people/contacts/contact.entity.js';
import { User } from '../../system/users/user.entity.js';
import { Activity } from './activity.entity.js';

/** Who takes part in an activity: a colleague, or a contact. */
@Entity(
  called('activity_participants', {
    fr: { this: 'Cette participation', one: 'participation à une activité', many: 'participations à des activités' },
    en: { this: 'This participation', one: 'participation in an activity', many: 'participations in activities' },
  }),
)
@Check('ck_activity_participants_one', 'num_nonnulls(user_id, contact_id) = 1')
@Unique('uq_activity_participants_user', ['activityId', 'userId'])
@Unique('uq_activity_participants_contact', ['activityId', 'contactId'])
@Index('ix_activity_participants_user', ['userId', 'activityId'], { where: 'user_id is not null' })
@Index('ix_activity_participants_contact', ['contactId', 'activityId'], { where: 'contact_id is not null' })
export class ActivityParticipant extends Row {
  @Column({ type: 'int' })
  activityId!: number;

  @ManyToOne(() => Activity, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  activity!: Relation<Activity>;

  @Column({ type: 'int', nullable: true })
  userId!: number | null;

  @ManyToOne(() => User, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  user!: Relation<User> | null;

  @Column({ type: 'int', nullable: true })
  contactId!: number | null;

  @ManyToOne(() => Contact, { nullable: true, onDelete: 'CASCADE' })
  @JoinColumn()
  contact!: Relation<Contact> | null;
}
