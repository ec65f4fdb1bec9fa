import type { ComponentAmount } from '@terril/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Written } from '../written.js';

/**
 * A closed fiscal year: its figures as they were on the day, and the result that was approved. Kept as it was written: the
 * database refuses any change but the reopening, once.
 */
@Entity(
  called('fiscal_year_closings', {
    fr: { this: 'Cette clôture', one: 'clôture', many: 'clôtures' },
    en: { this: 'This closing', one: 'closing', many: 'closings' },
  }),
)
@Check('ck_fiscal_year_closings_capital', 'capital >= 0')
@Check(
  explained('ck_fiscal_year_closings_reason', 'reason', {
    fr: 'Un résultat approuvé autre que le résultat calculé demande une raison.',
    en: 'An approved result other than the computed one needs a reason.',
  }),
  'approved_result = computed_result or reason is not null',
)
@Check('ck_fiscal_year_closings_reopened', 'num_nulls(reopened_on, reopened_by, reopen_reason) in (0, 3)')
@Index(
  explained('uq_fiscal_year_closings_year', 'year', {
    fr: 'Cet exercice est déjà clos.',
    en: 'This fiscal year is closed already.',
  }),
  ['year'],
  { unique: true, where: 'reopened_on is null' },
)
@Index('ix_fiscal_year_closings_year', ['year', 'id'])
export class Closing extends Written {
  /** Fiscal year. */
  @Column({ type: 'smallint' })
  year!: number;

  @Column({ type: 'date' })
  closedOn!: string;

  /** The figures of the day, in EUR, whatever becomes of the records. */
  @Column({ type: 'jsonb' })
  components!: ComponentAmount[];

  /** EUR: what the components add up to. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  computedResult!: string;

  /** EUR: that of the approved accounts. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  approvedResult!: string;

  /** Why the approved result is another one. */
  @Column({ type: 'text', nullable: true })
  reason!: string | null;

  /** EUR, on the last day of the year; null: unknown. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  capital!: string | null;

  @Column({ type: 'date', nullable: true })
  reopenedOn!: string | null;

  @Column({ type: 'text', nullable: true })
  reopenedBy!: string | null;

  @Column({ type: 'text', nullable: true })
  reopenReason!: string | null;
}
