import { Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, type Relation } from 'typeorm';
import { User } from '../users/user.entity.js';

/** A browser signed in. Only the SHA-256 of the cookie is kept: reading the table opens no session. */
@Entity('sessions')
export class Session {
  @PrimaryColumn({ type: 'text' })
  tokenHash!: string;

  @Column({ type: 'int' })
  @Index('ix_sessions_user')
  userId!: number;

  @ManyToOne(() => User, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  user!: Relation<User>;

  @Column({ type: 'timestamptz' })
  @Index('ix_sessions_expiry')
  expiresAt!: Date;
}
