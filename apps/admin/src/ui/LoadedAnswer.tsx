import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Schemas } from '@terril/api-types';
import { AnswerAge } from './AnswerAge.js';
import { Loaded } from './Loaded.js';
import { recomputationOf } from './recomputationOf.js';

interface LoadedAnswerProps<T> {
  query: UseQueryResult<T, Error>;
  /** What the answer was asked at. */
  path: string;
  children: (answer: T) => ReactNode;
}

/** An answer that is kept where it takes long to work out, with its age under it. */
export function LoadedAnswer<T extends Schemas['AnswerAgeOut']>({ query, path, children }: LoadedAnswerProps<T>) {
  return (
    <Loaded query={query}>
      {(answer) => (
        <>
          {children(answer)}
          <AnswerAge age={answer} recompute={{ path: recomputationOf(path) }} />
        </>
      )}
    </Loaded>
  );
}
