import type { CustomFieldKind, CustomizedType, CustomValue } from '@terril/domain';
import { Column, Entity, Index, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** A field that the cooperative added to a kind of record. The values stand in the records, by `key`. */
@Entity(
  called('custom_fields', {
    fr: { this: 'Ce champ', one: 'champ', many: 'champs' },
    en: { this: 'This field', one: 'field', many: 'fields' },
  }),
)
@Unique(
  explained('uq_custom_fields_key', 'labelFr', {
    fr: 'Un autre champ de ces fiches a cette clé.',
    en: 'Another field of these records has this key.',
  }),
  ['recordType', 'key'],
)
@Index('ix_custom_fields_position', ['recordType', 'position', 'id'])
export class CustomField extends Row {
  @Column({ type: 'text' })
  recordType!: CustomizedType;

  /** Its name in the API, made from its first label. It never changes, and is given to no other field. */
  @Column({ type: 'text' })
  key!: string;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  labelFr!: string;

  /** Null = the French one. */
  @Column({ type: 'text', nullable: true })
  labelEn!: string | null;

  @Column({ type: 'text', nullable: true })
  helpFr!: string | null;

  @Column({ type: 'text', nullable: true })
  helpEn!: string | null;

  @Column({ type: 'text' })
  kind!: CustomFieldKind;

  /** A new record has a value, and no change empties it. */
  @Column({ type: 'boolean', default: false })
  isRequired!: boolean;

  /** What a new record gets when nothing is said. */
  @Column({ type: 'jsonb', nullable: true })
  defaultValue!: CustomValue | null;

  /** Order on the screens and in files. */
  @Column({ type: 'smallint' })
  position!: number;

  /** The heading it stands under; null = the common one. */
  @Column({ type: 'text', nullable: true })
  groupFr!: string | null;

  @Column({ type: 'text', nullable: true })
  groupEn!: string | null;

  /** Not offered any more; the values stay. */
  @Column({ type: 'boolean', default: false })
  isArchived!: boolean;
}
