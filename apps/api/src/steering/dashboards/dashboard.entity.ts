import type { DashboardCard } from '@terril/domain';
import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { User } from '../../system/users/user.entity.js';

const OWNER = called('fk_dashboards_owner', {
  fr: { this: 'Cette personne', one: 'tableau de bord', many: 'tableaux de bord' },
  en: { this: 'This person', one: 'dashboard', many: 'dashboards' },
});

/** Cards in the order somebody gave them; shared with everybody, or not. The default one is the home of who has none. */
@Entity(
  called('dashboards', {
    fr: { this: 'Ce tableau de bord', one: 'tableau de bord', many: 'tableaux de bord' },
    en: { this: 'This dashboard', one: 'dashboard', many: 'dashboards' },
  }),
)
@Index(
  explained('uq_dashboards_name', 'name', {
    fr: 'Un de vos tableaux de bord porte ce nom.',
    en: 'One of your dashboards has this name.',
  }),
  { synchronize: false },
)
@Index('ix_dashboards_name', ['name', 'id'])
@Index(
  explained('uq_dashboards_default', 'isDefault', {
    fr: 'Un autre tableau de bord est l’accueil par défaut.',
    en: 'Another dashboard is the home by default.',
  }),
  ['isDefault'],
  { unique: true, where: 'is_default' },
)
@Check(
  explained('ck_dashboards_default', 'isShared', {
    fr: 'L’accueil par défaut est partagé avec tous.',
    en: 'The home by default is shared with everybody.',
  }),
  'is_shared or not is_default',
)
export class Dashboard extends Row {
  @Column({ type: 'text', collation: 'fr-x-icu' })
  name!: string;

  @Column({ type: 'int' })
  ownerId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained(OWNER, 'ownerId', {
      fr: 'Cette personne a des tableaux de bord.',
      en: 'This person has dashboards.',
    }),
  })
  owner!: Relation<User>;

  @Column({ type: 'boolean', default: false })
  isShared!: boolean;

  @Column({ type: 'boolean', default: false })
  isDefault!: boolean;

  @Column({ type: 'jsonb', default: [] })
  cards!: DashboardCard[];
}
