import type { Schemas } from '@terril/api-types';

export type Letter = Schemas['LetterOut'];
export type LetterContent = Schemas['LetterContentOut'];
export type LettersSent = Schemas['LettersSent'];
