import type { SegmentedList } from '@terril/domain';
import { Check, Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/**
 * Organizations or contacts to address: what a list's filters find whenever it is asked (live), or those they found one
 * day (frozen).
 */
@Entity(
  called('segments', {
    fr: { this: 'Ce segment', one: 'segment', many: 'segments' },
    en: { this: 'This segment', one: 'segment', many: 'segments' },
  }),
)
@Check('ck_segments_list', `list in ('organizations', 'contacts')`)
@Index(explained('uq_segments_name', 'name', { fr: 'Un segment porte ce nom.', en: 'A segment has this name.' }), {
  synchronize: false,
})
@Index('ix_segments_list', ['list', 'name', 'id'])
@Index('ix_segments_name', ['name', 'id'])
export class Segment extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  /** What it is a part of. */
  @Column({ type: 'text' })
  list!: SegmentedList;

  /** The filters of the list's address, `where` included, as JSON text. */
  @Column({ type: 'text' })
  filters!: string;

  /** The day its members were kept; null = live. */
  @Column({ type: 'date', nullable: true })
  frozenOn!: string | null;

  @Column({ type: 'text', nullable: true })
  note!: string | null;
}
