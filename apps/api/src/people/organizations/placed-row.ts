import { Column, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { Row } from '../../core/row.js';
import { Territory } from '../../reference/territories/territory.entity.js';

/** A row that says where an organization is, or was. Without a commune, place and territory are not filled in. */
export abstract class PlacedRow extends Row {
  /** INSEE code. */
  @Column({ type: 'text', nullable: true })
  communeCode!: string | null;

  @Column({ type: 'text', nullable: true })
  departmentCode!: string | null;

  @Column({ type: 'text', nullable: true })
  epciCode!: string | null;

  @Column({ type: 'int', nullable: true })
  territoryId!: number | null;

  @ManyToOne(() => Territory, { onDelete: 'RESTRICT' })
  @JoinColumn()
  territory!: Relation<Territory> | null;

  /** The territory was chosen by hand and no longer follows the commune. */
  @Column({ type: 'boolean', default: false })
  territoryOverridden!: boolean;
}
