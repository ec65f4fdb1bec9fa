import { FlagField, TextField } from '../../core/fields.js';
import { Shown, ShownList, ShownNumber } from '../../core/shown.js';

const LONGEST_FILE = 4_000_000;

export class VCardImport {
  @TextField({
    min: 0,
    max: LONGEST_FILE,
    description: 'The text of a vCard file, versions 2.1 to 4.0, one card or many.',
  })
  text!: string;

  @FlagField({ optional: true, description: 'Answers the same and keeps nothing.' })
  dryRun?: boolean;
}

export class CreatedCardOut {
  @ShownNumber({ description: 'Its place in the file, from 1.' }) card!: number;
  @ShownNumber({ description: 'The line it begins on, from 1.' }) line!: number;
  @ShownNumber({ nullable: true, description: 'null after a dry run.' }) contactId!: number | null;
  @Shown() name!: string;
  @Shown({ isArray: true, description: 'What was left out or is to be checked, in the language of the request.' })
  warnings!: string[];
}

export class SkippedCardOut {
  @ShownNumber({ description: 'Its place in the file, from 1.' }) card!: number;
  @ShownNumber({ description: 'The line it begins on, from 1.' }) line!: number;
  @Shown({ description: 'In the language of the request.' }) reason!: string;
}

export class VCardImportOut {
  @ShownList(() => CreatedCardOut) created!: CreatedCardOut[];
  @ShownList(() => SkippedCardOut) skipped!: SkippedCardOut[];
}
