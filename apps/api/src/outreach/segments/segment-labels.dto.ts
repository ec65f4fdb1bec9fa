import {
  LABEL_SHEETS,
  type LabelSheet,
  LETTER_ADDRESSES,
  type LetterAddress,
  SEGMENTED_LISTS,
  type SegmentedList,
} from '@terril/domain';
import { LanguageField } from '../../core/export-query.js';
import { ChoiceField, IntegerField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownNumber } from '../../core/shown.js';

export class SegmentAddresses extends LanguageField {
  @ChoiceField(LETTER_ADDRESSES, { optional: true, description: 'seat unless told; billing where there is one.' })
  address?: LetterAddress;
}

export class SegmentLabels extends SegmentAddresses {
  @ChoiceField(LABEL_SHEETS, { optional: true, description: 'Size of a label in mm on A4; 70x37 unless told.' })
  sheet?: LabelSheet;

  @IntegerField({ optional: true, min: 1, max: 100, description: 'The first label of the sheet that is left, from 1.' })
  first?: number;
}

export class UnaddressedOut {
  @ShownChoice(SEGMENTED_LISTS) list!: SegmentedList;
  @ShownNumber() recordId!: number;
  @Shown() name!: string;
}
