import type { Type } from '@nestjs/common';
import { IntersectionType, OmitType } from '@nestjs/swagger';
import { ChoiceField, TextField } from './fields.js';
import type { Language } from './errors.js';
import type { ListQuery } from './list-query.js';
import { TABLE_FORMATS, type TableFormat } from './table-file.js';

/** What any file of a list may be asked in. */
export class LanguageField {
  @ChoiceField(['fr', 'en'], { optional: true, description: 'For a plain link, which sends no header of its own.' })
  language?: Language;
}

/** What the query of a file of rows adds to the filters and the sort of its list. */
export class FileFields extends LanguageField {
  @ChoiceField(TABLE_FORMATS, { optional: true, description: 'csv unless told.' })
  format?: TableFormat;

  @TextField({ optional: true, min: 0, max: 1000, example: 'name,city', description: 'All of them unless told.' })
  columns?: string;
}

type Paged = Pick<ListQuery, 'page' | 'perPage'>;
/** A file of a list takes the whole filtered set: no page. */
type Whole<Query> = Omit<Query, keyof Paged>;

/** The query of a list, without its pages and with `fields`. */
export function wholeQueryOf<Query extends Paged, Fields>(
  query: Type<Query>,
  fields: Type<Fields>,
): Type<Whole<Query> & Fields> {
  return IntersectionType(OmitType(query as Type<Paged>, ['page', 'perPage']), fields) as Type<Whole<Query> & Fields>;
}

/** The query of a list for a file of its rows. */
export const fileQueryOf = <Query extends Paged>(query: Type<Query>) => wholeQueryOf(query, FileFields);
