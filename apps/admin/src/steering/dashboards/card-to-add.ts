import type { NewCard } from './CardDialog.js';
import { kindOf } from './card-kinds.js';

/** The card that the address of a dashboard asks to add (`PutOnHomeButton`): '?add=analysis&options={"analysisId":5}'. */
export function cardToAdd(params: URLSearchParams): NewCard | undefined {
  const kind = kindOf(params.get('add') ?? '');
  const options = optionsOf(params.get('options') ?? '{}');
  if (!kind || !options) return undefined;
  const { usual } = kind;
  return { kind: kind.kind, title: null, width: usual.width, options: { ...usual.options, ...options } };
}

/** Undefined for an address that somebody mistyped. */
function optionsOf(json: string): object | undefined {
  try {
    const options: unknown = JSON.parse(json);
    return typeof options === 'object' && options !== null ? options : undefined;
  } catch {
    return undefined;
  }
}
