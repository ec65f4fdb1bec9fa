import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The one-time link that creates the first administrator; at most one, void once anybody exists. */
@Entity('setup_links')
@Check('ck_setup_links_single', 'id = 1')
export class SetupLink {
  @PrimaryColumn({ type: 'int' })
  id!: number;

  @Column({ type: 'text' })
  tokenHash!: string;
}
