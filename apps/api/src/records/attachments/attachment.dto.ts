import { ATTACHABLE_TYPES, type AttachableType } from '@terril/domain';
import { ChoiceField, IdField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownNumber } from '../../core/shown.js';

export class AttachmentOut extends RecordOut {
  @ShownChoice(ATTACHABLE_TYPES) recordType!: AttachableType;
  @ShownNumber() recordId!: number;
  @ShownNumber({ description: 'For an e-mail that takes it too.' }) fileId!: number;
  @Shown() name!: string;
  @Shown({ example: 'application/pdf' }) mediaType!: string;
  @ShownNumber({ description: 'In bytes.' }) size!: number;
  @Shown({ description: 'Who sent it.' }) userName!: string;
  @ShownNumber({ nullable: true, description: 'Of the amendment of its contract that it is a document of.' })
  amendmentNumber!: number | null;
}

export class AttachmentCreate {
  @ChoiceField(ATTACHABLE_TYPES)
  recordType!: AttachableType;

  @IdField({ description: 'Of the record it is attached to.' })
  recordId!: number;

  @IdField({ description: 'What `POST /api/files` answered.' })
  fileId!: number;

  @IntegerField({ optional: true, nullable: true, min: 1, max: 999, description: 'Of an amendment of the contract.' })
  amendmentNumber?: number | null;
}

export class AttachmentUpdate {
  @TextField({ max: 100, optional: true, description: 'It keeps the ending of the file.' })
  name?: string;

  @IntegerField({ min: 1 })
  version!: number;
}

export class AttachmentQuery extends ListQuery {
  @ChoiceField(ATTACHABLE_TYPES, { optional: true })
  recordType?: AttachableType;

  @IdField({ optional: true })
  recordId?: number;
}
