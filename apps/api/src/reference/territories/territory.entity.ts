import { Column, Entity, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** A part of the partition that organizations fall into by the department of their commune. */
@Entity(
  called('territories', {
    fr: { this: 'Ce territoire', one: 'territoire', many: 'territoires' },
    en: { this: 'This territory', one: 'territory', many: 'territories' },
  }),
)
@Unique(explained('uq_territories_code', 'code', { fr: 'Ce code est déjà pris.', en: 'This code is taken.' }), ['code'])
export class Territory extends Row {
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  /** Order on the screen and in the reports. */
  @Column({ type: 'smallint' })
  position!: number;

  /** Departments it holds; empty = everything no other territory holds. */
  @Column({ type: 'text', array: true })
  departments!: string[];

  /** Left out of a report's table while nothing falls into it. */
  @Column({ type: 'boolean', default: false })
  hiddenWhenEmpty!: boolean;
}
