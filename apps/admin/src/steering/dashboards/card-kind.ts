import type { CardWidth } from '@terril/domain';
import type { ComponentType } from 'react';

export interface CardProps<Options> {
  title: string;
  options: Options;
  /** It stands in half of the page or less, or the screen is small. */
  isNarrow: boolean;
}

/**
 * A kind of card, as the screens know it. To add one, write its `<kind>.card.tsx`, name it in `card-kinds.ts` and in
 * `dashboards.kinds` of both languages, and register the same kind in the API.
 */
export interface CardKind<Options = Record<string, unknown>> {
  kind: string;
  /** Translation key of the title of a card that was given none. */
  title: (options: Options) => string;
  /** Where the API tells the name of what it shows, and that name in the answer: it is the title. */
  named?: { path: (options: Options) => string; in: (answer: never, options: Options) => string | undefined };
  /** Reads what it shows by itself, and says so when it cannot. What is heavy comes by `lazy`. */
  Card: ComponentType<CardProps<Options>>;
  /** Asks for its options, under `options`. */
  Inputs?: ComponentType;
  /** What of them is kept, where the form holds more than was chosen. */
  kept?: (options: Options) => Options;
  /** What a new card of it begins with. */
  usual: { options: Partial<Options>; width: CardWidth };
  /** It tells of the year that the page is at. */
  ofYear?: boolean;
}

/** One kind among others: its options are those that the API took for it. */
export const cardKind = <Options>(kind: CardKind<Options>): CardKind => kind as unknown as CardKind;
