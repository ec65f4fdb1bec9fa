import type { ViewedList } from '@terril/domain';
import { Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';

const OWNER = called('fk_views_owner', {
  fr: { this: 'Cette personne', one: 'vue enregistrée', many: 'vues enregistrées' },
  en: { this: 'This person', one: 'saved view', many: 'saved views' },
});

/** A list as somebody likes to see it: its filters, its sort and its columns; shared with everybody, or not. */
@Entity(
  called('views', {
    fr: { this: 'Cette vue', one: 'vue', many: 'vues' },
    en: { this: 'This view', one: 'view', many: 'views' },
  }),
)
@Index(
  explained('uq_views_name', 'name', {
    fr: 'Une de vos vues de cette liste porte ce nom.',
    en: 'One of your views of this list has this name.',
  }),
  { synchronize: false },
)
@Index('ix_views_list', ['list', 'name', 'id'])
export class View extends Row {
  /** The resource it is a view of. */
  @Column({ type: 'text' })
  list!: ViewedList;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'boolean', default: false })
  isShared!: boolean;

  @Column({ type: 'int' })
  ownerId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained(OWNER, 'ownerId', {
      fr: 'Cette personne a des vues enregistrées.',
      en: 'This person has saved views.',
    }),
  })
  owner!: Relation<User>;

  /** The filters of the list's address, `where` included, as JSON text. */
  @Column({ type: 'text', default: '{}' })
  filters!: string;

  /** Null = the usual order of the list. */
  @Column({ type: 'text', nullable: true })
  sort!: string | null;

  @Column({ type: 'text', default: 'ASC' })
  order!: 'ASC' | 'DESC';

  /** By name, in their order; none = the usual ones. */
  @Column({ type: 'text', array: true, default: () => "'{}'" })
  columns!: string[];
}
