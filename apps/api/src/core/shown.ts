import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';

/** What a field says of itself: some of OpenAPI's words. */
export interface ShownOptions {
  /** String unless told otherwise. */
  type?: unknown;
  isArray?: boolean;
  enum?: string[];
  format?: string;
  nullable?: boolean;
  required?: boolean;
  description?: string;
  example?: unknown;
  additionalProperties?: object | boolean;
  /** With `type: 'array'`, of objects that are no class. */
  items?: object;
  /** With `type: undefined`. */
  oneOf?: object[];
}

/** The documentation of a field that the API answers with; text unless told otherwise. */
export function Shown(options: ShownOptions = {}): PropertyDecorator {
  return ApiProperty({ type: String, ...options } as ApiPropertyOptions);
}

export const ShownNumber = (options: ShownOptions = {}) => Shown({ ...options, type: 'integer' });
export const ShownFlag = (options: ShownOptions = {}) => Shown({ ...options, type: Boolean });
export const ShownDay = (options: ShownOptions = {}) => Shown({ ...options, format: 'date' });
/** EUR excluding VAT as text, 2 decimals. */
export const ShownMoney = (options: ShownOptions = {}) => Shown({ example: '75.00', ...options, format: 'decimal' });
export const ShownChoice = (values: readonly string[], options: ShownOptions = {}) =>
  Shown({ ...options, enum: [...values] });
/** What a field that the cooperative added to its records may hold. */
export const CUSTOM_VALUE: ShownOptions = {
  type: undefined,
  oneOf: [{ type: 'string' }, { type: 'boolean' }, { type: 'array', items: { type: 'string' } }],
};
/** Values of the cooperative's own fields, by key; an empty one is not there. */
export const ShownCustomValues = () =>
  Shown({
    type: 'object',
    additionalProperties: { oneOf: CUSTOM_VALUE.oneOf },
    example: { secteur: 'culture', adherents: '120' },
  });
// Swagger takes a function for a class named later only when the function itself is named `type`.
export const ShownList = (item: () => unknown, options: ShownOptions = {}) =>
  Shown({ ...options, type: () => item(), isArray: true });

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
