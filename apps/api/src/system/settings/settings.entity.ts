import { DEFAULT_CONTRACT_REFERENCES } from '@terril/domain';
import { Check, Column, Entity } from 'typeorm';
import { explained } from '../../core/constraints.js';
import { Row } from '../../core/row.js';

/** The cooperative itself: one row, always there. */
@Entity('settings')
@Check('ck_settings_single', 'id = 1')
@Check('ck_settings_fiscal_year', 'fiscal_year_start_month between 1 and 12')
@Check('ck_settings_assistance_step', 'assistance_step in (1, 5, 10, 15, 30, 60)')
@Check('ck_settings_assistance_alert', 'assistance_alert_share between 1 and 99')
@Check(
  explained('ck_settings_forecast_band', 'forecastHigh', {
    fr: 'Le plafond est sous le plancher.',
    en: 'The high end is below the low one.',
  }),
  'forecast_low <= forecast_high',
)
@Check('ck_settings_statutory', 'statutory_percent between 42.5 and 85')
export class Settings extends Row {
  @Column({ type: 'text' })
  cooperativeName!: string;

  /** What stands at the foot of its letters: legal form, capital, register, VAT number. */
  @Column({ type: 'text', nullable: true })
  cooperativeLegal!: string | null;

  /** Street and what comes before it, one or several lines. */
  @Column({ type: 'text', nullable: true })
  cooperativeAddress!: string | null;

  @Column({ type: 'text', nullable: true })
  cooperativePostcode!: string | null;

  @Column({ type: 'text', nullable: true })
  cooperativeCity!: string | null;

  /** Where answers to its letters go. */
  @Column({ type: 'text', nullable: true })
  cooperativeEmail!: string | null;

  @Column({ type: 'text', nullable: true })
  cooperativePhone!: string | null;

  /** Month the fiscal year starts in, 1 to 12; a year is named by the calendar year it starts in. */
  @Column({ type: 'smallint' })
  fiscalYearStartMonth!: number;

  /** How contracts are numbered, by `isReferencePattern`. */
  @Column({ type: 'text', default: DEFAULT_CONTRACT_REFERENCES })
  contractReferencePattern!: string;

  /** Whether the notices of renewals that are prepared each day are e-mailed without a person. */
  @Column({ type: 'boolean', default: false })
  sendsNotices!: boolean;

  /** Whether the public directory of organizations may be asked, and where it is. */
  @Column({ type: 'boolean', default: false })
  directoryEnabled!: boolean;

  @Column({ type: 'text', default: 'https://recherche-entreprises.api.gouv.fr' })
  directoryUrl!: string;

  /** Whether the national address service may be asked, and where it is. */
  @Column({ type: 'boolean', default: false })
  addressesEnabled!: boolean;

  @Column({ type: 'text', default: 'https://data.geopf.fr/geocodage' })
  addressesUrl!: string;

  /** What new assistance credits count time by, in minutes: the next multiple. */
  @Column({ type: 'smallint', default: 1 })
  assistanceStep!: number;

  /** The percentage of an assistance credit that people are told of once it is used. */
  @Column({ type: 'smallint', default: 80 })
  assistanceAlertShare!: number;

  /** The forecast results, EUR, between which nobody needs to be told; null = without that end. */
  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  forecastLow!: string | null;

  @Column({ type: 'numeric', precision: 14, scale: 2, nullable: true })
  forecastHigh!: string | null;

  /** What the statutes give to the statutory reserve, in percent of the result. */
  @Column({ type: 'numeric', precision: 5, scale: 2, default: 85 })
  statutoryPercent!: string;
}
