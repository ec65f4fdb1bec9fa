import { Shown, ShownNumber } from '../../core/shown.js';
import { ListQuery } from '../../core/list-query.js';

export class IndexationLetterQuery extends ListQuery {}

export class IndexationLettersPrepared {
  @ShownNumber({ description: 'Letters made now.' }) prepared!: number;
  @ShownNumber({ description: 'Organizations that still have none: ask again.' }) remaining!: number;
}

export class IndexationLettersSent {
  @ShownNumber({ description: 'Letters that are on their way.' }) done!: number;
  @ShownNumber() left!: number;
  @ShownNumber({ description: 'Their organization has no e-mail address.' }) withoutAddress!: number;
  @Shown({ type: [Number], description: 'Letters to print.' }) toPrint!: number[];
}
