import { PartialType } from '@nestjs/swagger';
import { DEFAULT_CONTRACT_REFERENCES } from '@terril/domain';
import { FlagField, IntegerField, ServiceUrlField, TextField } from '../../core/fields.js';
import { RecordOut, Shown, ShownDay, ShownFlag, ShownNumber } from '../../core/shown.js';

export class SettingsOut extends RecordOut {
  @Shown()
  cooperativeName!: string;

  @ShownNumber({ description: '1 to 12; a fiscal year is named by the calendar year it starts in.' })
  fiscalYearStartMonth!: number;

  @Shown({ example: DEFAULT_CONTRACT_REFERENCES, description: 'How new contracts are numbered.' })
  contractReferencePattern!: string;

  @ShownFlag({ description: 'The public directory of organizations may be asked.' })
  directoryEnabled!: boolean;

  @Shown()
  directoryUrl!: string;

  @ShownFlag({ description: 'The national address service may be asked.' })
  addressesEnabled!: boolean;

  @Shown()
  addressesUrl!: string;

  @ShownDay({ description: 'Today by the server’s clock.' })
  today!: string;

  @ShownNumber({ description: 'The largest file attached to a record, in MB (1,000,000 bytes).' })
  attachmentMb!: number;

  @ShownFlag({ description: 'The sample cooperative, on a fixed day.' })
  demo!: boolean;
}

class SettingsFields {
  @TextField()
  cooperativeName!: string;

  @IntegerField({ min: 1, max: 12 })
  fiscalYearStartMonth!: number;

  @TextField({
    max: 40,
    example: DEFAULT_CONTRACT_REFERENCES,
    description: 'One {number} or {number:3} (digits at least) and, to start again each year, {year} or {yy}.',
  })
  contractReferencePattern!: string;

  @FlagField()
  directoryEnabled!: boolean;

  @ServiceUrlField({ example: 'https://recherche-entreprises.api.gouv.fr' })
  directoryUrl!: string;

  @FlagField()
  addressesEnabled!: boolean;

  @ServiceUrlField({ example: 'https://data.geopf.fr/geocodage' })
  addressesUrl!: string;
}

export class SettingsUpdate extends PartialType(SettingsFields, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}
