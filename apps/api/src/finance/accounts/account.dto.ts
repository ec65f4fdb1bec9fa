import { PartialType } from '@nestjs/swagger';
import { ACCOUNT_NATURES, type AccountNature } from '@terril/domain';
import {
  ChoiceField,
  FlagField,
  IdField,
  IntegerField,
  PatternField,
  TextField,
  TextListField,
} from '../../core/fields.js';
import { fileQueryOf } from '../../core/export-query.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownList, ShownNumber } from '../../core/shown.js';

export class AccountOut extends RecordOut {
  @Shown() code!: string;
  @Shown() name!: string;
  @ShownNumber({ nullable: true, description: 'The account it is part of.' }) groupId!: number | null;
  @ShownChoice(ACCOUNT_NATURES, { description: '`outside` is never planned.' }) nature!: AccountNature;
  @ShownList(() => String, { description: 'How the accountant’s accounts that it gathers begin.' }) prefixes!: string[];
  @ShownFlag() archived!: boolean;
}

export class AccountCreate {
  @PatternField(
    /^[0-9A-Za-z.-]{1,20}$/,
    { fr: 'De 1 à 20 lettres et chiffres.', en: '1 to 20 letters and digits.' },
    { example: '6135' },
  )
  code!: string;

  @TextField({ max: 100, example: 'Serveurs et hébergement' })
  name!: string;

  @IdField({ optional: true, nullable: true })
  groupId?: number | null;

  @ChoiceField(ACCOUNT_NATURES)
  nature!: AccountNature;

  @TextListField(/^[0-9A-Za-z]{1,20}$/, { optional: true, max: 50, example: ['6135', '651'] })
  prefixes?: string[];

  @FlagField({ optional: true })
  archived?: boolean;
}

export class AccountUpdate extends PartialType(AccountCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class AccountQuery extends ListQuery {
  @ChoiceField(ACCOUNT_NATURES, { optional: true })
  nature?: AccountNature;

  @IdField({ optional: true })
  groupId?: number;

  @FlagField({ optional: true })
  archived?: boolean;

  @FlagField({ optional: true, description: 'Those that hold amounts, and are no group.' })
  leaf?: boolean;
}

export class AccountFileQuery extends fileQueryOf(AccountQuery) {}
