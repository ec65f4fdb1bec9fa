import type { ViewedList } from '@terril/domain';
import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Column, type Relation } from 'typeorm';
import { User } from '../../system/users/user.entity.js';
import { View } from './view.entity.js';

/** The view a list opens with, for one person. */
@Entity('view_defaults')
@Index('ix_view_defaults_view', ['viewId'])
export class ViewDefault {
  @PrimaryColumn({ type: 'int' })
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  user!: Relation<User>;

  @PrimaryColumn({ type: 'text' })
  list!: ViewedList;

  @Column({ type: 'int' })
  viewId!: number;

  @ManyToOne(() => View, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  view!: Relation<View>;
}
