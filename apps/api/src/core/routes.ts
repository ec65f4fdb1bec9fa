import {
  applyDecorators,
  Delete,
  Get,
  HttpCode,
  Param,
  Patch,
  type PipeTransform,
  Post,
  type Type,
} from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse, ApiOkResponse, ApiProduces, ApiProperty } from '@nestjs/swagger';
import type { Permission } from '@terril/domain';
import { Needs } from './access.js';
import { NotFound } from './errors.js';
import { FieldOut } from './field-registry.js';
import { Shown, ShownNumber } from './shown.js';
import { FORMATS } from './table-formats.js';
import type { Trashed } from './trash.js';

/** The document of one page of `item`: `{ data, total, sums? }`. */
function pageOf(item: Type): Type {
  class PageOut {
    @ApiProperty({ type: item, isArray: true })
    data!: unknown[];

    @ShownNumber({ description: 'Of the whole filtered set.' })
    total!: number;

    @Shown({
      type: Object,
      required: false,
      additionalProperties: { type: 'string' },
      description: 'EUR, over the whole filtered set.',
    })
    sums?: Record<string, string>;
  }
  Object.defineProperty(PageOut, 'name', { value: `${item.name.replace(/Out$/, '')}Page` });
  return PageOut;
}

export const ListRoute = (out: Type, permission: Permission = 'records.read', path?: string) =>
  applyDecorators(Get(path), Needs(permission), ApiOkResponse({ type: pageOf(out) }));

/** What conditions on a list may name, in the reader's language. */
export const FieldsRoute = (permission: Permission = 'records.read', path = 'fields') =>
  applyDecorators(Get(path), Needs(permission), ApiOkResponse({ type: FieldOut, isArray: true }));

export const ReadRoute = (out: Type, permission: Permission = 'records.read') =>
  applyDecorators(Get(':id'), Needs(permission), ApiOkResponse({ type: out }));

/** The whole filtered set of a list as a file; `of` is the list, where the controller has several. */
export const ExportRoute = (permission: Permission = 'records.read', of?: string) =>
  applyDecorators(
    Get(of === undefined ? 'export' : `${of}/export`),
    Needs(permission),
    ApiProduces(...Object.values(FORMATS).map(({ mediaType }) => mediaType)),
    ApiOkResponse({ schema: { type: 'string', format: 'binary' } }),
  );

export const CreateRoute = (out: Type, permission: Permission = 'records.write') =>
  applyDecorators(Post(), Needs(permission), ApiCreatedResponse({ type: out }));

export const UpdateRoute = (out: Type, permission: Permission = 'records.write') =>
  applyDecorators(Patch(':id'), Needs(permission), ApiOkResponse({ type: out }));

export class TrashedOut implements Trashed {
  @ShownNumber({ description: 'POST /api/trash/{id}/restore undoes the deletion.' })
  trashItemId!: number;
}

type RemovingMethod = <Method extends (...parameters: never[]) => Promise<Trashed>>(
  controller: object,
  name: string | symbol,
  method: TypedPropertyDescriptor<Method>,
) => void;

/** Moves a record to the trash, and says as which item: a method that answers anything else does not compile. */
export const RemoveRoute = (permission: Permission = 'records.write', path = ':id'): RemovingMethod =>
  applyDecorators(Delete(path), Needs(permission), ApiOkResponse({ type: TrashedOut }));

/** Deletes for good. */
export const ForgetRoute = (permission: Permission, path = ':id') =>
  applyDecorators(Delete(path), HttpCode(204), Needs(permission), ApiNoContentResponse());

/** An id in the path; what cannot be one is not found. */
const idPipe: PipeTransform<string, number> = {
  transform(text) {
    if (!/^[1-9]\d{0,8}$/.test(text)) throw new NotFound({ fr: 'Fiche', en: 'Record' }, text);
    return Number(text);
  },
};
export const Id = (name = 'id') => Param(name, idPipe);
