import { Check, Column, Entity, Index, JoinColumn, ManyToOne, type Relation } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';
import { Service } from '../services/service.entity.js';
import { Bundle } from './bundle.entity.js';

/** A service of a bundle: so many units of it, at a discount on what the catalogue asks. */
@Entity(
  called('bundle_items', {
    fr: { this: 'Cette place', one: 'place dans un pack', many: 'places dans des packs' },
    en: { this: 'This place', one: 'place in a bundle', many: 'places in bundles' },
  }),
)
@Index('ix_bundle_items_bundle', ['bundleId'])
@Index('ix_bundle_items_service', ['serviceId'])
@Check('ck_bundle_items_quantity', 'quantity > 0')
export class BundleItem extends Row {
  @Column({ type: 'int' })
  bundleId!: number;

  @ManyToOne(() => Bundle, { nullable: false, onDelete: 'CASCADE' })
  @JoinColumn()
  bundle!: Relation<Bundle>;

  @Column({ type: 'smallint' })
  position!: number;

  @Column({ type: 'int' })
  serviceId!: number;

  @ManyToOne(() => Service, { nullable: false, onDelete: 'RESTRICT' })
  @JoinColumn({
    foreignKeyConstraintName: explained('fk_bundle_items_service', 'serviceId', {
      fr: 'Ce service est dans un pack : archivez-le plutôt.',
      en: 'This service is in a bundle: archive it rather.',
    }),
  })
  service!: Relation<Service>;

  @Column({ type: 'numeric', precision: 14, scale: 4 })
  quantity!: string;

  @Column({ type: 'numeric', precision: 5, scale: 2, default: 0 })
  discountPercent!: string;
}
