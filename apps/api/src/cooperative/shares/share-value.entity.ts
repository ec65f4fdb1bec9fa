import { Check, Column, Entity, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** The nominal value of a share, from a day on: that of all shares. Never rewritten: a new one follows. */
@Entity(
  called('share_values', {
    fr: { this: 'Cette valeur', one: 'valeur de la part', many: 'valeurs de la part' },
    en: { this: 'This value', one: 'value of the share', many: 'values of the share' },
  }),
)
@Unique(
  explained('uq_share_values_starts', 'startsOn', {
    fr: 'La part a déjà une valeur à partir de ce jour.',
    en: 'The share has a value from this day already.',
  }),
  ['startsOn'],
)
@Check(
  explained('ck_share_values_value', 'value', {
    fr: 'Une part vaut plus que zéro.',
    en: 'A share is worth more than nothing.',
  }),
  'value > 0',
)
export class ShareValue extends Row {
  @Column({ type: 'date' })
  startsOn!: string;

  /** EUR. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  value!: string;

  /** 'AG du 12 juin 2018'. */
  @Column({ type: 'text', nullable: true })
  decision!: string | null;
}
