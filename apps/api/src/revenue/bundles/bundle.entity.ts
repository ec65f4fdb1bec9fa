import { Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** Services offered together under one name: a 'Pack association'. */
@Entity(
  called('bundles', {
    fr: { this: 'Ce pack', one: 'pack', many: 'packs' },
    en: { this: 'This bundle', one: 'bundle', many: 'bundles' },
  }),
)
@Index(
  explained('uq_bundles_name', 'name', { fr: 'Un autre pack porte ce nom.', en: 'Another bundle has this name.' }),
  { synchronize: false },
)
@Index('ix_bundles_name', ['name', 'id'])
export class Bundle extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  /** As a quote or a contract describes it. */
  @Column({ type: 'text', nullable: true })
  description!: string | null;

  /** No longer offered; what was sold of it goes on. */
  @Column({ type: 'boolean', default: false })
  isArchived!: boolean;
}
