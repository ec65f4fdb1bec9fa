import type { TagColor } from '@terril/domain';
import { Column, Entity, JoinColumn, ManyToOne, type Relation, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { CustomField } from './custom-field.entity.js';

/** A value that a field of choices offers. */
@Entity(
  called('custom_field_choices', {
    fr: { this: 'Ce choix', one: 'choix', many: 'choix' },
    en: { this: 'This choice', one: 'choice', many: 'choices' },
  }),
)
@Unique(
  explained('uq_custom_field_choices_code', 'choices', {
    fr: 'Deux choix portent le même code.',
    en: 'Two choices have the same code.',
  }),
  ['fieldId', 'code'],
)
export class CustomFieldChoice extends Row {
  @Column({ type: 'int' })
  fieldId!: number;

  @ManyToOne(() => CustomField, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  field!: Relation<CustomField>;

  /** What records hold, made from its first label. It never changes. */
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  labelFr!: string;

  /** Null = the French one. */
  @Column({ type: 'text', nullable: true })
  labelEn!: string | null;

  @Column({ type: 'text', nullable: true })
  color!: TagColor | null;

  /** Offered no more; the records that have it keep it. */
  @Column({ type: 'boolean', default: false })
  isArchived!: boolean;

  @Column({ type: 'smallint' })
  position!: number;
}
