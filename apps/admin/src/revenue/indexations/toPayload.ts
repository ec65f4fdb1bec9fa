import type { Indexation } from './indexation.js';

type Values = Partial<Indexation> & { method?: 'percent' | 'index' };

/** A formula is a percentage or an index: the other one is emptied. What the API derives is not sent. */
export function toPayload({ method, percent, indexName, indexFrom, indexTo, ...values }: Values): object {
  const { state: _state, lineCount: _count, yearlyEffect: _effect, appliedAt: _applied, ...fields } = values;
  const formula =
    method === 'index'
      ? { percent: null, indexName: indexName || null, indexFrom, indexTo }
      : { percent, indexName: null, indexFrom: null, indexTo: null };
  return { ...fields, ...formula, ...(fields.effective === 'next_period' && { effectiveOn: null }) };
}

/** The form of one that is there. */
export const withMethod = (indexation: Indexation): Values => ({
  ...indexation,
  method: indexation.percent === null ? 'index' : 'percent',
});
