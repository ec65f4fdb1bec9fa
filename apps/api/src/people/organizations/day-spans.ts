import { dayBefore } from '@terril/domain';
import type { ValueTransformer } from 'typeorm';

/** Days from `startsOn` to `endsOn`, both included; null = open. */
export interface DaySpan {
  startsOn: string;
  endsOn: string | null;
}

/** Reads a PostgreSQL `datemultirange` as its spans. Read only: the database builds the ranges. */
export const daySpans: ValueTransformer = {
  to: (value: unknown) => value,
  from: (text: string | null): DaySpan[] =>
    [...(text ?? '').matchAll(/\[([\d-]+),([\d-]*)\)/g)].map(([, startsOn = '', endsBefore]) => ({
      startsOn,
      endsOn: endsBefore ? dayBefore(endsBefore) : null,
    })),
};
