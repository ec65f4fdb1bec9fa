import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { Letter } from '../letters/letter.entity.js';
import { Indexation } from './indexation.entity.js';

/** The letter by which an organization is told of an indexation. */
@Entity('indexation_letters')
@Index('ix_indexation_letters_letter', ['letterId'])
export class IndexationLetter {
  @PrimaryColumn({ type: 'int' })
  indexationId!: number;

  @ManyToOne(() => Indexation, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  indexation!: Relation<Indexation>;

  @PrimaryColumn({ type: 'int' })
  letterId!: number;

  @ManyToOne(() => Letter, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  letter!: Relation<Letter>;
}
