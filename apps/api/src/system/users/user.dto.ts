import { PartialType } from '@nestjs/swagger';
import { PASSWORD_LENGTH, type Role, ROLES } from '@terril/domain';
import { ChoiceField, EmailField, FlagField, IntegerField, SecretField, TextField } from '../../core/fields.js';
import { ListQuery } from '../../core/list-query.js';
import { RecordOut, Shown, ShownChoice, ShownFlag, ShownNumber } from '../../core/shown.js';

export class UserOut extends RecordOut {
  @Shown({ format: 'email' })
  email!: string;

  @Shown()
  name!: string;

  @ShownChoice(ROLES)
  role!: Role;

  @ShownFlag({ description: 'An inactive person cannot sign in.' })
  active!: boolean;
}

export class ColleagueOut {
  @ShownNumber()
  id!: number;

  @Shown()
  name!: string;

  @ShownFlag({ description: 'An inactive person cannot sign in.' })
  active!: boolean;
}

export class UserCreate {
  @EmailField()
  email!: string;

  @TextField({ max: 100 })
  name!: string;

  @ChoiceField(ROLES)
  role!: Role;

  @SecretField(PASSWORD_LENGTH)
  password!: string;

  @FlagField({ optional: true })
  active?: boolean;
}

export class UserUpdate extends PartialType(UserCreate, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}

export class UserQuery extends ListQuery {
  @ChoiceField(ROLES, { optional: true })
  role?: Role;

  @FlagField({ optional: true })
  active?: boolean;
}
