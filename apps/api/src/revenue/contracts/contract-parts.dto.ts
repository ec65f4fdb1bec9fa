import { CONTRACT_SIDES, type ContractSide, PARTY_ROLES, type PartyRole } from '@terril/domain';
import { ChoiceField, DayField, IdField, IntegerField, TextField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class SignatoryOut {
  @ShownNumber() id!: number;
  @ShownChoice(CONTRACT_SIDES) side!: ContractSide;
  @ShownNumber(empty) contactId!: number | null;
  @Shown() name!: string;
  @Shown(empty) function!: string | null;
  @ShownDay(empty) signedOn!: string | null;
}

export class SignatoryFields {
  @ChoiceField(CONTRACT_SIDES)
  side!: ContractSide;

  @IdField(optional)
  contactId?: number | null;

  @TextField({ ...optional, max: 100, description: 'That of the contact, unless told.' })
  name?: string | null;

  @TextField({ ...optional, max: 100 })
  function?: string | null;

  @DayField(optional)
  signedOn?: string | null;
}

export class PartyOut {
  @ShownNumber() id!: number;
  @ShownChoice(PARTY_ROLES) role!: PartyRole;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
}

export class PartyFields {
  @ChoiceField(PARTY_ROLES)
  role!: PartyRole;

  @IdField()
  organizationId!: number;
}

export class AmendmentOut {
  @ShownNumber() id!: number;
  @ShownNumber() number!: number;
  @Shown() title!: string;
  @ShownDay(empty) signedOn!: string | null;
  @ShownDay() effectiveOn!: string;
  @Shown(empty) description!: string | null;
}

export class AmendmentFields {
  @IntegerField({ ...optional, min: 1, max: 999, description: 'The next one, unless told.' })
  number?: number | null;

  @TextField({ max: 200 })
  title!: string;

  @DayField(optional)
  signedOn?: string | null;

  @DayField({ description: 'First day it holds.' })
  effectiveOn!: string;

  @TextField({ ...optional, max: 5000 })
  description?: string | null;
}
