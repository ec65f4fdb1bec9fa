import { ADDRESS_KINDS, type AddressKind } from '@terril/domain';
import { ChoiceField, DayField, TextField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownNumber } from '../../core/shown.js';

const empty = { nullable: true } as const;
const optional = { optional: true, nullable: true } as const;

export class AddressOut {
  @ShownNumber() id!: number;
  @ShownChoice(ADDRESS_KINDS) kind!: AddressKind;
  @Shown({ ...empty, example: 'antenne de Lens' }) label!: string | null;
  @Shown() address!: string;
  @Shown() postcode!: string;
  @Shown() city!: string;
  @Shown({ ...empty, description: 'INSEE code; null = not filled in, or abroad.' }) communeCode!: string | null;
  @ShownDay({ ...empty, description: 'null = since always.' }) startsOn!: string | null;
  @ShownDay({ ...empty, description: 'Last day included; null = still.' }) endsOn!: string | null;
  @ShownFlag({ description: 'In effect today.' }) isCurrent!: boolean;
}

export class AddressFields {
  @ChoiceField(ADDRESS_KINDS, { description: 'An organization has at most one for billing on any day.' })
  kind!: AddressKind;

  @TextField({ ...optional, max: 60, example: 'antenne de Lens' })
  label?: string | null;

  @TextField({ max: 300 })
  address!: string;

  @TextField({ max: 10, example: '62300' })
  postcode!: string;

  @TextField({ max: 100, example: 'Lens' })
  city!: string;

  @TextField({
    ...optional,
    max: 5,
    example: '62498',
    description: 'INSEE code. Left out: found from postcode and city, or asked for. null: not filled in, or abroad.',
  })
  communeCode?: string | null;

  @DayField({ ...optional, description: 'null = since always.' })
  startsOn?: string | null;

  @DayField({ ...optional, description: 'Last day included; null = still.' })
  endsOn?: string | null;
}
