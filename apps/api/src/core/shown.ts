import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** The documentation of a field that the API answers with; text unless told otherwise. */
export function Shown(options: ApiPropertyOptions = {}): PropertyDecorator {
  return ApiProperty({ type: String, ...options } as ApiPropertyOptions);
}

export const ShownNumber = (options: ApiPropertyOptions = {}) =>
  Shown({ ...options, type: 'integer' } as ApiPropertyOptions);
export const ShownFlag = (options: ApiPropertyOptions = {}) =>
  Shown({ ...options, type: Boolean } as ApiPropertyOptions);
export const ShownDay = (options: ApiPropertyOptions = {}) => Shown({ ...options, format: 'date' });
/** EUR excluding VAT as text, 2 decimals. */
export const ShownMoney = (options: ApiPropertyOptions = {}) =>
  Shown({ example: '75.00', ...options, format: 'decimal' });
export const ShownChoice = (values: readonly string[], options: ApiPropertyOptions = {}) =>
  Shown({ ...options, enum: [...values] } as ApiPropertyOptions);
// Swagger takes a function for a class named later only when the function itself is named `type`.
export const ShownList = (item: () => unknown, options: ApiPropertyOptions = {}) =>
  Shown({ ...options, type: () => item(), isArray: true } as ApiPropertyOptions);

/** What every record answers with. */
export class RecordOut {
  @ShownNumber()
  id!: number;

  @ShownNumber({ description: 'Sent back with a change; a stale one is a 409.' })
  version!: number;

  @Shown({ format: 'date-time' })
  createdAt!: Date;

  @Shown({ format: 'date-time' })
  updatedAt!: Date;
}
