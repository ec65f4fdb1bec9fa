import { Column, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { lastDay } from '../../core/last-day.js';
import { Row } from '../../core/row.js';
import { Member } from './member.entity.js';

/** What a member was from a day on. A change ends the period and begins another; the database refuses to rewrite one. */
export abstract class MemberPeriod extends Row {
  @Column({ type: 'int' })
  memberId!: number;

  @ManyToOne(() => Member, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  member!: Relation<Member>;

  @Column({ type: 'date' })
  startsOn!: string;

  /** Last day included; null = still. */
  @Column({ type: 'date', nullable: true, name: 'ends_before', transformer: lastDay })
  endsOn!: string | null;

  /** What decided it: 'CA du 12 mars 2019'. */
  @Column({ type: 'text', nullable: true })
  decision!: string | null;
}
