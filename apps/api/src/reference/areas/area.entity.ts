import { Column, Entity, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** An overlay for turnover: a list of EPCI. Areas may overlap; what none holds is 'other'. */
@Entity(
  called('areas', {
    fr: { this: 'Cette zone', one: 'zone', many: 'zones' },
    en: { this: 'This area', one: 'area', many: 'areas' },
  }),
)
@Unique(explained('uq_areas_code', 'code', { fr: 'Ce code est déjà pris.', en: 'This code is taken.' }), ['code'])
export class Area extends Row {
  @Column({ type: 'text' })
  code!: string;

  @Column({ type: 'text' })
  name!: string;

  @Column({ type: 'smallint' })
  position!: number;

  /** SIREN numbers of the EPCI it is made of. */
  @Column({ type: 'text', array: true })
  epciCodes!: string[];
}
