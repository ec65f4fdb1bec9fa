import { Shown, ShownNumber } from './shown.js';

/** A record by the name of its resource. */
export class MadeRecordOut {
  @Shown({ example: 'contracts' }) type!: string;
  @ShownNumber() id!: number;
}

/** The one shape of every refusal, in the language of Accept-Language. */
export class ErrorOut {
  @Shown({ example: 'end_before_start' })
  code!: string;

  @Shown({ example: 'La fin du contrat est avant son début.' })
  message!: string;

  @Shown({
    type: Object,
    required: false,
    additionalProperties: { type: 'string' },
    description: 'A sentence per field at fault, by its path in the body or the query.',
  })
  errors?: Record<string, string>;

  @Shown({ type: Object, required: false, description: 'With stale_version: the record as it stands now.' })
  current?: object;

  @Shown({ type: () => MadeRecordOut, required: false, description: 'With made_already: what was made.' })
  made?: MadeRecordOut;

  @ShownNumber({ required: false, description: 'With merged: the id of the record that stands for it now.' })
  mergedInto?: number;
}
