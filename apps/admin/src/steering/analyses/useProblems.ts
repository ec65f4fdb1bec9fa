import { type AnalysisDefinition, analysisProblems, analysisSentence } from '@terril/domain';
import { useLocaleState } from 'react-admin';
import { get, useFormState } from 'react-hook-form';
import type { EntityField } from './analysis.js';
import { useDefinition } from './useDefinition.js';

/**
 * What is wrong with a part of the definition in the form (`measures.0`): by the rules, as it stands, else by what the
 * API has refused of it.
 */
export function useProblems(fields: EntityField[]): (at: string) => string | undefined {
  const [definition] = useDefinition();
  const [locale] = useLocaleState();
  const { errors } = useFormState();
  const problems = problemsOf(definition, fields);
  return (at) => {
    const problem = problems.find((each) => each.at === at);
    if (problem) return analysisSentence(problem)[locale === 'en' ? 'en' : 'fr'];
    const refusal: unknown = get(errors, `definition.${at}.message`);
    return typeof refusal === 'string' ? refusal : undefined;
  };
}

/** Nothing as long as the fields are not known. */
function problemsOf(definition: AnalysisDefinition, fields: EntityField[]) {
  if (fields.length === 0) return [];
  return analysisProblems(definition, (name) => fields.find((field) => field.name === name));
}
