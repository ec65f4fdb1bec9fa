import { IntersectionType, PickType } from '@nestjs/swagger';
import { DayField, IntegerField, TextField, YearField } from '../../core/fields.js';
import { FormatQuery, MonthsQuery } from '../report.dto.js';

/** What a report may be narrowed to, as lists and other reports name it. */
export const NARROWINGS = [
  'territoryId',
  'areaId',
  'kind',
  'tagId',
  'accountManagerId',
  'category',
  'serviceId',
] as const;
export type Narrowing = (typeof NARROWINGS)[number];

const MOST_YEARS = 12;

class SpanParameters extends PickType(MonthsQuery, ['from', 'to', ...NARROWINGS]) {
  @YearField({
    optional: true,
    description: 'Fiscal year, the last one where there are several; the current one unless told.',
  })
  year?: number;

  @IntegerField({
    optional: true,
    min: 1,
    max: MOST_YEARS,
    description: 'How many years are shown, `year` the last of them.',
  })
  years?: number;

  @YearField({ optional: true, description: 'First fiscal year of a report over years.' })
  since?: number;

  @DayField({ optional: true, description: 'How things stood at the end of this day; today unless told.' })
  day?: string;

  @TextField({ optional: true, max: 40, description: 'What the rows are: one of those of the report.' })
  by?: string;
}

/** What any report may be asked; each takes those that its catalogue entry names. */
export class ReportParameters extends SpanParameters {}

/** The same over HTTP, with how the answer is written. */
export class ReportQuery extends IntersectionType(ReportParameters, FormatQuery) {}
