import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation, Unique } from 'typeorm';
import { called } from '../../core/nouns.js';
import { College } from '../colleges/college.entity.js';
import { GeneralMeeting } from './general-meeting.entity.js';

/** What a college weighs in a meeting, as it was when the meeting was opened; none = one member, one vote for all. */
@Entity(
  called('meeting_colleges', {
    fr: { this: 'Ce collège', one: 'collège d’une assemblée', many: 'collèges d’assemblées' },
    en: { this: 'This college', one: 'college of a meeting', many: 'colleges of meetings' },
  }),
)
@Unique('uq_meeting_colleges_college', ['meetingId', 'collegeId'])
@Index('ix_meeting_colleges_college', ['collegeId'])
export class MeetingCollege {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  meetingId!: number;

  @ManyToOne(() => GeneralMeeting, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  meeting!: Relation<GeneralMeeting>;

  @Column({ type: 'int' })
  collegeId!: number;

  @ManyToOne(() => College, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn()
  college!: Relation<College>;

  /** In percent of the votes. */
  @Column({ type: 'numeric', precision: 5, scale: 2 })
  weight!: string;
}
