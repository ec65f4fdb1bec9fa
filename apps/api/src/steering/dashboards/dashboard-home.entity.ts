import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from '../../system/users/user.entity.js';
import { Dashboard } from './dashboard.entity.js';

/** The dashboard that a person chose as her home. */
@Entity('dashboard_homes')
@Index('ix_dashboard_homes_dashboard', ['dashboardId'])
export class DashboardHome {
  @PrimaryColumn({ type: 'int' })
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  user!: Relation<User>;

  @Column({ type: 'int' })
  dashboardId!: number;

  @ManyToOne(() => Dashboard, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  dashboard!: Relation<Dashboard>;
}
