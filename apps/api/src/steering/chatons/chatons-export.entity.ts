import { Check, Column, Entity } from 'typeorm';
import { Row } from '../../core/row.js';

/** What is published for the CHATONS collective: one row, always there, off unless somebody turned it on. */
@Entity('chatons_export')
@Check('ck_chatons_export_single', 'id = 1')
export class ChatonsExport extends Row {
  @Column({ type: 'boolean', default: false })
  enabled!: boolean;

  /** Of the cooperative, for the public. */
  @Column({ type: 'text', nullable: true })
  website!: string | null;

  @Column({ type: 'text', nullable: true })
  description!: string | null;

  @Column({ type: 'text', nullable: true })
  legalUrl!: string | null;

  /** Of the collective. */
  @Column({ type: 'date', nullable: true })
  memberSince!: string | null;

  /** Of the catalogue: those whose counts are published. */
  @Column({ type: 'int', array: true, default: () => "'{}'" })
  serviceIds!: number[];
}
