import { PASSWORD_LENGTH, type Role, ROLES } from '@terril/domain';
import { EmailField, SecretField, TextField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownNumber } from '../../core/shown.js';

export class SignedInOut {
  @ShownNumber()
  id!: number;

  @Shown({ format: 'email' })
  email!: string;

  @Shown()
  name!: string;

  @ShownChoice(ROLES)
  role!: Role;
}

export class Login {
  @EmailField({ example: 'demo@terril.example' })
  email!: string;

  @SecretField()
  password!: string;
}

export class SetupQuery {
  @SecretField()
  token!: string;
}

export class Setup {
  @SecretField({ description: 'From the one-time link.' })
  token!: string;

  @TextField({ max: 100 })
  name!: string;

  @EmailField()
  email!: string;

  @SecretField(PASSWORD_LENGTH)
  password!: string;
}

export class NewPassword {
  @SecretField()
  currentPassword!: string;

  @SecretField(PASSWORD_LENGTH)
  password!: string;
}

export class DemoLoginOut {
  @Shown()
  email!: string;

  @Shown()
  password!: string;
}
