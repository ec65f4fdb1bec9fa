import { BulkRefusalOut } from '../../core/bulk.dto.js';
import { ShownList, ShownNumber } from '../../core/shown.js';

export class UndoneOut {
  @ShownNumber({ description: 'Records that are again as they were.' }) undone!: number;
  @ShownNumber({ description: 'Records left as they are: changed since, or gone.' }) left!: number;
  @ShownList(() => BulkRefusalOut, { description: 'The first 50 that cannot come back from the trash.' })
  refusals!: BulkRefusalOut[];
}
