import { type AnalysisProblem, analysisSentence } from '@terril/domain';
import { RuleBroken } from '../../core/errors.js';

/** Each problem at its part of the definition. */
export function problemsRefused(problems: AnalysisProblem[]): RuleBroken {
  const fields = Object.fromEntries(problems.map((problem) => [`definition.${problem.at}`, analysisSentence(problem)]));
  const all = Object.values(fields);
  const sentence = { fr: all.map(({ fr }) => fr).join(' '), en: all.map(({ en }) => en).join(' ') };
  return new RuleBroken('bad_analysis', sentence, fields);
}

/** @param seconds how long it was given */
export const tooLong = (seconds: number): RuleBroken =>
  RuleBroken.on('definition', 'analysis_too_long', {
    fr: `Cette analyse demande plus de ${seconds} s : ajoutez des conditions, ou regroupez moins finement.`,
    en: `This analysis takes more than ${seconds} s: add conditions, or group less finely.`,
  });
