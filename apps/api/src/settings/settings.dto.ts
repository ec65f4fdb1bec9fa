import { PartialType } from '@nestjs/swagger';
import { IntegerField, TextField } from '../core/fields.js';
import { RecordOut, Shown, ShownDay, ShownFlag, ShownNumber } from '../core/shown.js';

export class SettingsOut extends RecordOut {
  @Shown()
  cooperativeName!: string;

  @ShownNumber({ description: '1 to 12; a fiscal year is named by the calendar year it starts in.' })
  fiscalYearStartMonth!: number;

  @ShownDay({ description: 'Today by the server’s clock.' })
  today!: string;

  @ShownFlag({ description: 'The sample cooperative, on a fixed day.' })
  demo!: boolean;
}

class SettingsFields {
  @TextField()
  cooperativeName!: string;

  @IntegerField({ min: 1, max: 12 })
  fiscalYearStartMonth!: number;
}

export class SettingsUpdate extends PartialType(SettingsFields, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}
