import { DayField } from '../../core/fields.js';
import { ScopedQuery } from '../report.dto.js';

export class DayQuery extends ScopedQuery {
  @DayField({ optional: true, description: 'Today unless told.' })
  on?: string;
}
