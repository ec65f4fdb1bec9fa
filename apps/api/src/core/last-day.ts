import { dayAfter, dayBefore } from '@terril/domain';
import type { ValueTransformer } from 'typeorm';

/**
 * People and the API name the last day included (`endsOn`); the database keeps the day after (`ends_before`), so that
 * spans touch without a gap and every query reads `starts_on <= day and day < ends_before`.
 */
export const lastDay: ValueTransformer = {
  to: (endsOn: string | null | undefined) => (endsOn ? dayAfter(endsOn) : endsOn),
  from: (endsBefore: string | null | undefined) => (endsBefore ? dayBefore(endsBefore) : endsBefore),
};
