import { PINNABLE_TYPES, type PinnableType } from '@terril/domain';
import { ChoiceField, IdField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownNumber } from '../../core/shown.js';

export class PinOut {
  @ShownChoice(PINNABLE_TYPES) recordType!: PinnableType;
  @ShownNumber() recordId!: number;
  @Shown({ description: 'What the record is called now.' }) label!: string;
}

export class PinFields {
  @ChoiceField(PINNABLE_TYPES)
  recordType!: PinnableType;

  @IdField()
  recordId!: number;
}
