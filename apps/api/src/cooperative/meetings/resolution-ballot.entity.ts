import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryGeneratedColumn, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { College } from '../colleges/college.entity.js';
import { Resolution } from './resolution.entity.js';

/** The votes on a resolution in one college, or of all members where there are no colleges: one member, one vote. */
@Entity(
  called('resolution_ballots', {
    fr: { this: 'Ce vote', one: 'vote', many: 'votes' },
    en: { this: 'This vote', one: 'vote', many: 'votes' },
  }),
)
@Check('ck_resolution_ballots_votes', 'votes_for >= 0 and votes_against >= 0 and abstentions >= 0')
@Index('uq_resolution_ballots_college', { synchronize: false })
@Index('ix_resolution_ballots_college', ['collegeId'])
export class ResolutionBallot {
  @PrimaryGeneratedColumn('identity', { generatedIdentity: 'BY DEFAULT' })
  id!: number;

  @Column({ type: 'int' })
  resolutionId!: number;

  @ManyToOne(() => Resolution, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  resolution!: Relation<Resolution>;

  @Column({ type: 'int', nullable: true })
  collegeId!: number | null;

  @ManyToOne(() => College, { nullable: true, onDelete: 'RESTRICT' })
  @JoinColumn()
  college!: Relation<College> | null;

  @Column({ type: 'int' })
  votesFor!: number;

  @Column({ type: 'int' })
  votesAgainst!: number;

  @Column({ type: 'int' })
  abstentions!: number;
}
