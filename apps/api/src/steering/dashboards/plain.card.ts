import { type CardKind, NoOptions } from './card-kind.js';

/** What turnover is made of, this year and the one before. */
export const compositionCard: CardKind = { kind: 'composition', Options: NoOptions };
/** Today’s forecast of the year’s result. */
export const forecastCard: CardKind = { kind: 'forecast', Options: NoOptions };
/** What is pressing of the reader's day. */
export const myDayCard: CardKind = { kind: 'my-day', Options: NoOptions };
/** The records that the reader pinned. */
export const pinsCard: CardKind = { kind: 'pins', Options: NoOptions };
/** The records that the reader opened last. */
export const recentCard: CardKind = { kind: 'recent', Options: NoOptions };
