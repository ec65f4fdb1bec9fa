import { Column, Entity, Exclusion, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { MemberCategory } from '../member-categories/member-category.entity.js';
import { MemberPeriod } from './member-period.js';

/** The category of a member, from a day on. */
@Entity(
  called('member_category_periods', {
    fr: { this: 'Cette période', one: 'sociétaire ou ancien sociétaire', many: 'sociétaires ou anciens sociétaires' },
    en: { this: 'This period', one: 'present or former member', many: 'present or former members' },
  }),
)
@Exclusion(
  explained('ex_member_category_periods_overlap', 'on', {
    fr: 'Un sociétaire a une seule catégorie à la fois.',
    en: 'A member has one category at a time.',
  }),
  'using gist (member_id with =, daterange(starts_on, ends_before) with &&)',
)
@Index('ix_member_category_periods_member', ['memberId', 'startsOn'])
@Index('ix_member_category_periods_category', ['categoryId', 'memberId'])
export class MemberCategoryPeriod extends MemberPeriod {
  @Column({ type: 'int' })
  categoryId!: number;

  @ManyToOne(() => MemberCategory, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_member_category_periods_category', 'categoryId', {
      fr: 'Cette catégorie n’existe pas, ou a des sociétaires.',
      en: 'There is no such category, or it has members.',
    }),
  })
  category!: Relation<MemberCategory>;
}
