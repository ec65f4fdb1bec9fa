import { PartialType } from '@nestjs/swagger';
import { DayField, FlagField, IdListField, IntegerField, ServiceUrlField, TextField } from '../../core/fields.js';
import { RecordOut, Shown, ShownDay, ShownFlag } from '../../core/shown.js';

const empty = { nullable: true } as const;

export class ChatonsExportOut extends RecordOut {
  @ShownFlag({ description: 'The files are public.' }) enabled!: boolean;
  @Shown(empty) website!: string | null;
  @Shown({ ...empty, description: 'Of the cooperative, in one sentence.' }) description!: string | null;
  @Shown({ ...empty, description: 'Where its legal notice is.' }) legalUrl!: string | null;
  @ShownDay({ ...empty, description: 'Member of the collective since.' }) memberSince!: string | null;
  @Shown({ type: [Number], description: 'The services whose counts are published.' }) serviceIds!: number[];
  @Shown({ description: 'The address to declare to the collective.' }) address!: string;
}

class ChatonsFields {
  @FlagField()
  enabled!: boolean;

  @ServiceUrlField({ ...empty, example: 'https://www.example.org' })
  website!: string | null;

  @TextField({ ...empty, max: 300 })
  description!: string | null;

  @ServiceUrlField({ ...empty, example: 'https://www.example.org/mentions-legales' })
  legalUrl!: string | null;

  @DayField(empty)
  memberSince!: string | null;

  @IdListField({ description: 'Of recurring services of the catalogue.' })
  serviceIds!: number[];
}

export class ChatonsExportUpdate extends PartialType(ChatonsFields, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class ChatonsFileOut {
  @Shown({ example: 'organization', description: 'What stands before .properties.' }) name!: string;
  @Shown({ description: 'Where it is once the export is on.' }) address!: string;
  @Shown() content!: string;
}
