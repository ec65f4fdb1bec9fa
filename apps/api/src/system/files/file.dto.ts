import { FILE_PURPOSES, type FilePurpose } from '@terril/domain';
import { ChoiceField, PatternField } from '../../core/fields.js';
import { RecordOut, Shown, ShownChoice, ShownNumber } from '../../core/shown.js';

export class StoredFileOut extends RecordOut {
  @Shown({ description: 'As given, without what a name may not have.' }) name!: string;
  @Shown({ example: 'application/pdf' }) mediaType!: string;
  @ShownNumber({ description: 'In bytes.' }) size!: number;
  @Shown({ description: 'Of the bytes, in hexadecimal.' }) sha256!: string;
  @ShownChoice(FILE_PURPOSES) purpose!: FilePurpose;
  @Shown({ description: 'Who sent it.' }) userName!: string;
}

const NAME = { fr: 'Un nom de fichier, 2000 caractères au plus.', en: 'The name of a file, at most 2000 characters.' };

export class FileQuery {
  @PatternField(/^[^]{1,2000}$/, NAME, {
    description: 'With its ending, which says what it is; what a name may not have is left out.',
    example: 'Statuts 2020.pdf',
  })
  name!: string;

  @ChoiceField(FILE_PURPOSES, { optional: true, description: '`attachment` unless told.' })
  purpose?: FilePurpose;
}
