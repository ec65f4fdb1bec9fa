import { Column, Entity, Index } from 'typeorm';
import { called } from '../../core/nouns.js';
import { Row } from '../../core/row.js';

/** A subsidy of a fiscal year: shown beside the turnover, never inside. */
@Entity(
  called('subsidies', {
    fr: { this: 'Cette subvention', one: 'subvention', many: 'subventions' },
    en: { this: 'This subsidy', one: 'subsidy', many: 'subsidies' },
  }),
)
@Index('ix_subsidies_year', ['year', 'id'])
export class Subsidy extends Row {
  /** Fiscal year. */
  @Column({ type: 'smallint' })
  year!: number;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  funder!: string;

  @Column({ type: 'text', collation: 'fr-x-icu' })
  title!: string;

  /** EUR. */
  @Column({ type: 'numeric', precision: 14, scale: 2 })
  amount!: string;
}
