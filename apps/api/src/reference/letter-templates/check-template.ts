import { BOXED_DAY, LETTER_VARIABLES, type LetterKind, variablesIn } from '@terril/domain';
import { RuleBroken, summaryOf } from '../../core/errors.js';
import { unknownIn } from '../template-check.js';
import type { TemplateTexts } from './letter-template.entity.js';

/**
 * @throws RuleBroken on each text that names what letters of that kind do not know, and on the box of a renewal notice
 *   without the day that the law has framed (Code de la consommation, L215-1)
 */
export function checkTemplate(kind: LetterKind, texts: TemplateTexts): void {
  const refused = unknownIn(texts, LETTER_VARIABLES[kind]);
  if (kind === 'renewal_notice' && !refused['box'] && !variablesIn(texts.box ?? '').includes(BOXED_DAY)) {
    refused['box'] = NO_DAY;
  }
  if (Object.keys(refused).length > 0) throw new RuleBroken('bad_template', summaryOf(refused), refused);
}

const NO_DAY = {
  fr: `La loi veut le dernier jour pour refuser dans l’encadré : {{${BOXED_DAY}}}.`,
  en: `By law the last day to refuse is in the box: {{${BOXED_DAY}}}.`,
};
