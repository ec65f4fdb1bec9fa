import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { explained } from '../core/constraints.js';
import { Tag } from '../tags/tag.entity.js';
import type { Tagging } from '../tags/tags.service.js';
import { Contract } from './contract.entity.js';

/** A tag on a contract. */
@Entity('contract_tags')
@Index('ix_contract_tags_tag', ['tagId', 'contractId'])
export class ContractTag {
  @PrimaryColumn({ type: 'int' })
  contractId!: number;

  @PrimaryColumn({ type: 'int' })
  tagId!: number;

  @ManyToOne(() => Contract, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  contract!: Relation<Contract>;

  @ManyToOne(() => Tag, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_contract_tags_tag', 'name', {
      fr: 'Des contrats portent cette étiquette.',
      en: 'Contracts carry this tag.',
    }),
  })
  tag!: Relation<Tag>;
}

export const CONTRACT_TAGS: Tagging = { table: 'contract_tags', column: 'contract_id' };
