import { Shown, ShownNumber } from './shown.js';

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

  @ShownNumber({ required: false, description: 'With merged: the id of the record that stands for it now.' })
  mergedInto?: number;
}
