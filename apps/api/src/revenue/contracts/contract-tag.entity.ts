import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Tag } from '../../reference/tags/tag.entity.js';
import type { Tagging } from '../../reference/tags/tags.service.js';
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
    foreignKeyConstraintName: called('fk_contract_tags_tag', {
      fr: { this: 'Cette étiquette', one: 'contrat qui la porte', many: 'contrats qui la portent' },
      en: { this: 'This tag', one: 'contract that carries it', many: 'contracts that carry it' },
    }),
  })
  tag!: Relation<Tag>;
}

export const CONTRACT_TAGS: Tagging = { table: 'contract_tags', column: 'contract_id' };
