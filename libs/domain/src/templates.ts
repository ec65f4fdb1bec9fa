/** Words parted by dots, each of letters, digits and hyphens. */
const VARIABLE = /\{\{\s*(\w[\w-]*(?:\.[\w-]+)*)\s*\}\}/g;

/** What `text` names between braces (`{{contract}}`, `{{newUsers.pas-de-calais}}`), each once. */
export function variablesIn(text: string): string[] {
  return [...new Set([...text.matchAll(VARIABLE)].map(([, name = '']) => name))];
}

/** What of `text` nobody could fill in: variables that are not `known`, and braces that name nothing. */
export function unknownVariables(text: string, known: readonly string[]): string[] {
  const unknown = variablesIn(text).filter((name) => !known.includes(name));
  const rest = text.replaceAll(VARIABLE, '');
  return [...unknown.map((name) => `{{${name}}}`), ...(rest.match(/\{\{|\}\}/g) ?? []).slice(0, 1)];
}

/** `text` with its variables filled in; one without a value stays. Values are taken as they are: braces in them stay. */
export function filledIn(text: string, values: Partial<Record<string, string>>): string {
  return text.replaceAll(VARIABLE, (whole, name: string) => values[name] ?? whole);
}
