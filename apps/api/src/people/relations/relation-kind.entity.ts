import { Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** A way organizations are tied: 'est membre de', and 'a pour membre' as the other one says it. */
@Entity(
  called('relation_kinds', {
    fr: { this: 'Cette sorte de relation', one: 'sorte de relation', many: 'sortes de relations' },
    en: { this: 'This kind of relation', one: 'kind of relation', many: 'kinds of relations' },
  }),
)
@Index(
  explained('uq_relation_kinds_name', 'name', {
    fr: 'Cette relation existe déjà.',
    en: 'This relation exists already.',
  }),
  { synchronize: false },
)
export class RelationKind extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  /** As the other organization says it; null = both say the same. */
  @Column({ type: 'text', nullable: true })
  reverseName!: string | null;
}
