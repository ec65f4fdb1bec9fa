import { useTranslate } from 'react-admin';

/** Choices of a select from a list of the domain: `termChoices('kind', ORGANIZATION_KINDS)`. */
export function termChoices(of: string, values: readonly string[]): { id: string; name: string }[] {
  return values.map((id) => ({ id, name: `terms.${of}.${id}` }));
}

/** The word for a value of the domain's lists. */
export function useTerm(): (of: string, value: string) => string {
  const translate = useTranslate();
  return (of, value) => translate(`terms.${of}.${value}`);
}
