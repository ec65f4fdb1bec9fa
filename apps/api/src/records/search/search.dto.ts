import { ChoiceField, IntegerField, TextField } from '../../core/fields.js';
import { Shown, ShownChoice, ShownDay, ShownFlag, ShownList, ShownMoney, ShownNumber } from '../../core/shown.js';
import { type Match, MATCHES } from './source.js';
import { SOURCES } from './sources.js';

const empty = { nullable: true } as const;

const TYPES = SOURCES.map(({ type }) => type);

export class SearchQuery {
  @TextField({
    optional: true,
    min: 0,
    max: 100,
    description: 'A name, a number, a SIREN, phone digits, an e-mail; accents, case and slips of the pen are forgiven.',
  })
  q?: string;

  @IntegerField({ optional: true, min: 1, max: 20, description: 'Results a group, 5 unless told.' })
  limit?: number;

  @ChoiceField(TYPES, { optional: true, description: 'Only records of this resource.' })
  type?: string;
}

export class SearchResultOut {
  @ShownNumber() id!: number;
  @Shown() title!: string;
  @Shown({ ...empty, description: 'The city of an organization, the organization of what is one’s own.' })
  detail!: string | null;
  @Shown({ ...empty, description: 'Of an organization or a contract, as of today.' }) status!: string | null;
  @ShownDay({ ...empty, description: 'It starts, or was issued.' }) day!: string | null;
  @ShownMoney({ ...empty, description: 'EUR excluding VAT.' }) amount!: string | null;
  @ShownChoice(MATCHES, { description: 'In what it was found.' }) matched!: Match;
  @Shown({ ...empty, description: 'The SIREN, phone, e-mail or custom fields it was found by.' }) matchedText!:
    string | null;
}

export class SearchGroupOut {
  @ShownChoice(TYPES, { description: 'The resource.' })
  type!: string;

  @ShownFlag({ description: 'There are more than are given.' })
  more!: boolean;

  @ShownList(() => SearchResultOut, { description: 'The best first.' })
  results!: SearchResultOut[];
}

export class SearchOut {
  @ShownList(() => SearchGroupOut, { description: 'Those that hold something, the one with the best result first.' })
  groups!: SearchGroupOut[];
}
