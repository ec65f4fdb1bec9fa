import type { NotificationKind } from '@terril/domain';
import type { Sentence } from '../../core/errors.js';

/** What people are to be told. */
export interface Notice {
  /** Ids of people; 'everybody' = all, of whom only those are told who want to be told of this kind. */
  to: number[] | 'everybody';
  kind: NotificationKind;
  /** One line in words of the screen, with the name of what it is about. */
  title: Sentence;
  /** What it leads to, by the name of its resource: 'organizations'; without an id, to the list. */
  record?: { type: string; id?: number };
  /** Each person is told once under the same key, however often the same is noticed: 'due/opportunities/12/2026-03-01'. */
  key?: string;
  /** Who acts is told too: of the end of what she had begun. */
  authorToo?: boolean;
}
