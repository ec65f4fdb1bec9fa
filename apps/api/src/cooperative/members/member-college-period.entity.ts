import { Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { College } from '../colleges/college.entity.js';
import { MemberPeriod } from './member-period.js';

/** The college a member votes in, from a day on. */
@Entity(
  called('member_college_periods', {
    fr: { this: 'Cette période', one: 'sociétaire ou ancien sociétaire', many: 'sociétaires ou anciens sociétaires' },
    en: { this: 'This period', one: 'present or former member', many: 'present or former members' },
  }),
)
@Exclusion(
  explained('ex_member_college_periods_overlap', 'on', {
    fr: 'Un sociétaire vote dans un seul collège à la fois.',
    en: 'A member votes in one college at a time.',
  }),
  'using gist (member_id with =, daterange(starts_on, ends_before) with &&)',
)
@Index('ix_member_college_periods_member', ['memberId', 'startsOn'])
@Index('ix_member_college_periods_college', ['collegeId', 'memberId'])
export class MemberCollegePeriod extends MemberPeriod {
  @Column({ type: 'int' })
  collegeId!: number;

  @ManyToOne(() => College, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_member_college_periods_college', 'collegeId', {
      fr: 'Ce collège n’existe pas, ou a des sociétaires.',
      en: 'There is no such college, or it has members.',
    }),
  })
  college!: Relation<College>;
}
