import { PartialType } from '@nestjs/swagger';
import { fileQueryOf } from '../../core/export-query.js';
import { DayField, FlagField, IdField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownDay, ShownFlag, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class RelationOut extends RecordOut {
  @ShownNumber() kindId!: number;
  @Shown({ example: 'est membre de' }) kindName!: string;
  @Shown({ ...empty, description: 'As the related organization says it; null = the same.' })
  reverseName!: string | null;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @ShownNumber() relatedOrganizationId!: number;
  @Shown() relatedOrganizationName!: string;
  @ShownDay({ ...empty, description: 'null = since always.' }) startsOn!: string | null;
  @ShownDay({ ...empty, description: 'Last day included; null = still.' }) endsOn!: string | null;
  @ShownFlag({ description: 'It holds today.' }) isCurrent!: boolean;
  @Shown(empty) note!: string | null;
}

export class RelationCreate {
  @IdField()
  kindId!: number;

  @IdField({ description: 'Of a kind that both say the same way, the order of the two does not count.' })
  organizationId!: number;

  @IdField()
  relatedOrganizationId!: number;

  @DayField({ ...optional, description: 'null = since always.' })
  startsOn?: string | null;

  @DayField({ ...optional, description: 'Last day included; null = still.' })
  endsOn?: string | null;

  @TextField({ ...optional, max: 2_000 })
  note?: string | null;
}

export class RelationUpdate extends PartialType(RelationCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class RelationQuery extends ListQuery {
  @IdField({ optional: true, description: 'Either of the two organizations.' })
  organizationId?: number;

  @IdField({ optional: true })
  kindId?: number;

  @FlagField({ optional: true, description: 'Holds today (false: is over, or to come).' })
  isCurrent?: boolean;
}

export class RelationFileQuery extends fileQueryOf(RelationQuery) {}
