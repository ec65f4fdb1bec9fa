import type { TagColor } from '@terril/domain';
import { Column, Entity, Index } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** A word with a colour that people put on records to find them again. Names differ by more than case and accents. */
@Entity(
  called('tags', {
    fr: { this: 'Cette étiquette', one: 'étiquette', many: 'étiquettes' },
    en: { this: 'This tag', one: 'tag', many: 'tags' },
  }),
)
@Index(explained('uq_tags_name', 'name', { fr: 'Cette étiquette existe déjà.', en: 'This tag exists already.' }), {
  synchronize: false,
})
export class Tag extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  color!: TagColor;
}
