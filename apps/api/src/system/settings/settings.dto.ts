import { PartialType } from '@nestjs/swagger';
import { COUNTING_STEPS, DEFAULT_CONTRACT_REFERENCES, STATUTORY_PERCENT } from '@terril/domain';
import {
  DecimalField,
  EmailField,
  FlagField,
  IntegerField,
  MoneyField,
  NumberChoiceField,
  ServiceUrlField,
  TextField,
} from '../../core/fields.js';
import { RecordOut, Shown, ShownDay, ShownFlag, ShownMoney, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;

export class SettingsOut extends RecordOut {
  @Shown()
  cooperativeName!: string;

  @Shown({ ...empty, description: 'At the foot of its letters.' })
  cooperativeLegal!: string | null;

  @Shown({ ...empty, description: 'Street and what comes before it, one or several lines.' })
  cooperativeAddress!: string | null;

  @Shown(empty)
  cooperativePostcode!: string | null;

  @Shown(empty)
  cooperativeCity!: string | null;

  @Shown({ ...empty, description: 'Where answers to its letters go.' })
  cooperativeEmail!: string | null;

  @Shown(empty)
  cooperativePhone!: string | null;

  @ShownNumber({ description: '1 to 12; a fiscal year is named by the calendar year it starts in.' })
  fiscalYearStartMonth!: number;

  @Shown({ example: DEFAULT_CONTRACT_REFERENCES, description: 'How new contracts are numbered.' })
  contractReferencePattern!: string;

  @ShownFlag({ description: 'The notices of renewals prepared each day are e-mailed without a person.' })
  sendsNotices!: boolean;

  @ShownFlag({ description: 'The public directory of organizations may be asked.' })
  directoryEnabled!: boolean;

  @Shown()
  directoryUrl!: string;

  @ShownFlag({ description: 'The national address service may be asked.' })
  addressesEnabled!: boolean;

  @Shown()
  addressesUrl!: string;

  @ShownNumber({ description: 'What new assistance credits count time by, in minutes.' })
  assistanceStep!: number;

  @ShownNumber({ description: 'The percentage used of an assistance credit that people are told of, 1 to 99.' })
  assistanceAlertShare!: number;

  @ShownMoney({ ...empty, description: 'The forecast result under which people are told; null = none.' })
  forecastLow!: string | null;

  @ShownMoney({ ...empty, description: 'The forecast result above which people are told; null = none.' })
  forecastHigh!: string | null;

  @Shown({ example: '85.00', description: 'Percent of the result that the statutes give to the statutory reserve.' })
  statutoryPercent!: string;

  @ShownDay({ description: 'Today by the server’s clock.' })
  today!: string;

  @ShownNumber({ description: 'The largest file attached to a record, in MB (1,000,000 bytes).' })
  attachmentMb!: number;

  @ShownFlag({ description: 'A mail server is configured.' })
  mailEnabled!: boolean;

  @ShownFlag({ description: 'The sample cooperative, on a fixed day.' })
  demo!: boolean;
}

class SettingsFields {
  @TextField()
  cooperativeName!: string;

  @TextField({ ...empty, max: 300, example: 'SCIC SA à capital variable · RCS Lille 123 456 782' })
  cooperativeLegal!: string | null;

  @TextField({ ...empty, max: 300 })
  cooperativeAddress!: string | null;

  @TextField({ ...empty, max: 10 })
  cooperativePostcode!: string | null;

  @TextField({ ...empty, max: 100 })
  cooperativeCity!: string | null;

  @EmailField(empty)
  cooperativeEmail!: string | null;

  @TextField({ ...empty, max: 40 })
  cooperativePhone!: string | null;

  @IntegerField({ min: 1, max: 12 })
  fiscalYearStartMonth!: number;

  @TextField({
    max: 40,
    example: DEFAULT_CONTRACT_REFERENCES,
    description: 'One {number} or {number:3} (digits at least) and, to start again each year, {year} or {yy}.',
  })
  contractReferencePattern!: string;

  @FlagField()
  sendsNotices!: boolean;

  @FlagField()
  directoryEnabled!: boolean;

  @ServiceUrlField({ example: 'https://recherche-entreprises.api.gouv.fr' })
  directoryUrl!: string;

  @FlagField()
  addressesEnabled!: boolean;

  @ServiceUrlField({ example: 'https://data.geopf.fr/geocodage' })
  addressesUrl!: string;

  @NumberChoiceField(COUNTING_STEPS)
  assistanceStep!: number;

  @IntegerField({ min: 1, max: 99 })
  assistanceAlertShare!: number;

  @MoneyField(empty)
  forecastLow!: string | null;

  @MoneyField(empty)
  forecastHigh!: string | null;

  @DecimalField({ decimals: 2, min: STATUTORY_PERCENT.least, max: STATUTORY_PERCENT.most, example: '85.00' })
  statutoryPercent!: string;
}

export class SettingsUpdate extends PartialType(SettingsFields, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}
