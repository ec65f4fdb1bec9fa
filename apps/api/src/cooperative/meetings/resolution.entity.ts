import type { Majority } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { GeneralMeeting } from './general-meeting.entity.js';

/** A point of the agenda of a meeting: a resolution that is voted on, or what is only told. */
@Entity(
  called('resolutions', {
    fr: { this: 'Cette résolution', one: 'résolution', many: 'résolutions' },
    en: { this: 'This resolution', one: 'resolution', many: 'resolutions' },
  }),
)
@Check('ck_resolutions_majority', `majority in ('simple', 'two_thirds')`)
@Index('ix_resolutions_meeting', ['meetingId', 'position', 'id'])
export class Resolution extends Row {
  @Column({ type: 'int' })
  meetingId!: number;

  @ManyToOne(() => GeneralMeeting, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  meeting!: Relation<GeneralMeeting>;

  /** Its place on the agenda. */
  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'text' })
  title!: string;

  @Column({ type: 'text', nullable: true })
  text!: string | null;

  /** What it takes to be carried; null = told, not voted on. */
  @Column({ type: 'text', nullable: true })
  majority!: Majority | null;
}
