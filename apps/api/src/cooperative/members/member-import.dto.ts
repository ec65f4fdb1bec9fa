import { LEAVING_REASONS, type LeavingReason } from '@terril/domain';
import { PartialType } from '@nestjs/swagger';
import { ChoiceField, DayField, IntegerField, TextField } from '../../core/fields.js';
import { MemberCreate } from './member.dto.js';

const optional = { optional: true, nullable: true } as const;

/** A member as a file may tell of one: one who left, too. */
export class MemberOfFile extends MemberCreate {
  @DayField({ ...optional, description: 'Last day as a member, included.' })
  endsOn?: string | null;

  @ChoiceField(LEAVING_REASONS, optional)
  leavingReason?: LeavingReason | null;

  @TextField({ ...optional, max: 500 })
  leavingNote?: string | null;
}

/** What a file changes of a member; what the register fixes is refused by its own sentence. */
export class MemberChange extends PartialType(MemberOfFile, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}
