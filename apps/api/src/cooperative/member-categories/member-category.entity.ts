import type { LegalLink } from '@terril/domain';
import { Check, Column, Entity, Index, Unique } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** A category of members, as the statutes name it, and its legal link (law of 10 September 1947, article 19 septies). */
@Entity(
  called('member_categories', {
    fr: { this: 'Cette catégorie', one: 'catégorie de sociétaires', many: 'catégories de sociétaires' },
    en: { this: 'This category', one: 'category of members', many: 'categories of members' },
  }),
)
@Unique(
  explained('uq_member_categories_name', 'name', {
    fr: 'Cette catégorie existe déjà.',
    en: 'This category exists already.',
  }),
  ['name'],
)
@Check(
  'ck_member_categories_legal_link',
  `legal_link in ('employee', 'producer', 'beneficiary', 'volunteer', 'authority', 'other')`,
)
@Index('ix_member_categories_position', ['position', 'id'])
export class MemberCategory extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'text' })
  legalLink!: LegalLink;

  /** Its place in lists. */
  @Column({ type: 'smallint', default: 0 })
  position!: number;
}
