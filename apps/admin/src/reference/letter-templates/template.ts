import type { Schemas } from '@terril/api-types';

export type LetterTemplate = Schemas['LetterTemplateOut'];
