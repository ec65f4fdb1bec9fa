import { Check, Column, Entity } from 'typeorm';
import { Row } from '../core/row.js';

/** The cooperative itself: one row, always there. */
@Entity('settings')
@Check('ck_settings_single', 'id = 1')
@Check('ck_settings_fiscal_year', 'fiscal_year_start_month between 1 and 12')
export class Settings extends Row {
  @Column({ type: 'text' })
  cooperativeName!: string;

  /** Month the fiscal year starts in, 1 to 12; a year is named by the calendar year it starts in. */
  @Column({ type: 'smallint' })
  fiscalYearStartMonth!: number;
}
