import { PartialType } from '@nestjs/swagger';
import { LEGAL_LINKS, type LegalLink } from '@terril/domain';
import { ChoiceField, IntegerField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownNumber } from '../../core/shown.js';

export class MemberCategoryOut extends RecordOut {
  @Shown() name!: string;
  @ShownChoice(LEGAL_LINKS) legalLink!: LegalLink;
  @ShownNumber({ description: 'Its place in lists.' }) position!: number;
}

export class MemberCategoryCreate {
  @TextField({ max: 100, example: 'Bénéficiaires' })
  name!: string;

  @ChoiceField(LEGAL_LINKS)
  legalLink!: LegalLink;

  @IntegerField({ optional: true, max: 9999 })
  position?: number;
}

export class MemberCategoryUpdate extends PartialType(MemberCategoryCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class MemberCategoryQuery extends ListQuery {}
