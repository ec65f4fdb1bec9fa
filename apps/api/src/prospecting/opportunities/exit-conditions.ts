import { type AskedFacts, type ExitFact, isForward, missingFacts, TERMS } from '@terril/domain';
import { type FieldSentences, RuleBroken } from '../../core/errors.js';
import type { PipelineStage } from '../pipelines/pipeline-stage.entity.js';

/** The field of a body that tells each fact. */
const FIELD_OF: Record<ExitFact, string> = {
  contact: 'contactId',
  amount: 'oneOffAmount',
  expectedOn: 'expectedOn',
  nextStep: 'nextStep',
  decisionMaker: 'decisionMakers',
  lines: 'lines',
  source: 'source',
};

/**
 * Whether an opportunity may go from one stage to the other; backwards and to a lost one it always may.
 * @throws RuleBroken with a sentence for each fact that the stage it leaves asks and it lacks
 */
export function checkExit(from: PipelineStage, to: PipelineStage, facts: AskedFacts): void {
  const missing = isForward(from, to) ? missingFacts(from.exitFacts, facts) : [];
  if (missing.length === 0) return;
  const list = (language: 'fr' | 'en') => missing.map((fact) => TERMS[language].exitFact[fact]).join(', ');
  const fields: FieldSentences = Object.fromEntries(
    missing.map((fact) => [
      FIELD_OF[fact],
      {
        fr: `À remplir avant de quitter l’étape « ${from.name} » : ${TERMS.fr.exitFact[fact]}.`,
        en: `To be filled in before the stage “${from.name}” is left: ${TERMS.en.exitFact[fact]}.`,
      },
    ]),
  );
  throw new RuleBroken(
    'exit_conditions',
    {
      fr: `Avant de quitter l’étape « ${from.name} », il manque : ${list('fr')}.`,
      en: `Before the stage “${from.name}” is left, there is missing: ${list('en')}.`,
    },
    fields,
  );
}
