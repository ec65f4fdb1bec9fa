import { Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** A way that opportunities go, stage after stage. Names differ by more than case and accents. */
@Entity(
  called('pipelines', {
    fr: { this: 'Ce parcours', one: 'parcours de vente', many: 'parcours de vente' },
    en: { this: 'This pipeline', one: 'pipeline', many: 'pipelines' },
  }),
)
@Index(
  explained('uq_pipelines_name', 'name', { fr: 'Ce parcours existe déjà.', en: 'This pipeline exists already.' }),
  { synchronize: false },
)
@Index('ix_pipelines_position', ['position', 'id'])
export class Pipeline extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'smallint' })
  position!: number;

  /** Takes no new opportunity; those that are in it go on. */
  @Column({ type: 'boolean', default: false })
  isArchived!: boolean;
}
