import { TextField } from '../../core/fields.js';
import type { CardKind } from './card-kind.js';

class NoteOptions {
  @TextField({ max: 4_000, description: 'Light markup: bold, links and lists.' })
  text!: string;
}

/** A few words, and links. */
export const noteCard: CardKind<NoteOptions> = { kind: 'note', Options: NoteOptions };
