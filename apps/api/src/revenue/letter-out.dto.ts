import {
  LETTER_KINDS,
  LETTER_STATES,
  type LetterKind,
  type LetterState,
  NOTICE_MEANS,
  type NoticeMeans,
} from '@terril/domain';
import { RecordOut, Shown, ShownChoice, ShownDay, ShownNumber } from '../core/shown.js';

const empty = { nullable: true } as const;

/** A letter, as itself and as the proof of what it is about. */
export class LetterOut extends RecordOut {
  @ShownChoice(LETTER_KINDS) kind!: LetterKind;
  @ShownChoice(LETTER_STATES) state!: LetterState;
  @ShownNumber() organizationId!: number;
  @Shown() organizationName!: string;
  @Shown() subject!: string;
  @Shown({ ...empty, description: 'Where it is e-mailed; null = on paper alone.' }) email!: string | null;
  @Shown({ ...empty, description: 'Of the e-mail.' }) messageId!: string | null;
  @ShownDay({ ...empty, description: 'The day it left or was handed over.' }) sentOn!: string | null;
  @ShownChoice(NOTICE_MEANS, empty) means!: NoticeMeans | null;
  @Shown({ ...empty, description: 'Why the last e-mail failed, in the words of the mail server.' })
  failure!: string | null;
  @Shown({ ...empty, description: 'Who had it sent or handed it over.' }) userName!: string | null;
  @Shown({ description: 'Of the PDF.' }) fileName!: string;
  @Shown({ description: 'Of the bytes of the PDF, in hexadecimal.' }) sha256!: string;
}
