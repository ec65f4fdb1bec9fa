import { analysisCard } from './analysis.card.js';
import { myDayCard, pinsCard, recentCard } from './at-hand.card.js';
import type { CardKind } from './card-kind.js';
import { compositionCard } from './composition.card.js';
import { figureCard } from './figure.card.js';
import { forecastCard } from './forecast.card.js';
import { listCard } from './list.card.js';
import { noteCard } from './note.card.js';
import { reportCard } from './report.card.js';
import { upcomingCard } from './upcoming.card.js';

/** The kinds of cards, in the order they are offered. */
export const CARD_KINDS: CardKind[] = [
  figureCard,
  compositionCard,
  forecastCard,
  reportCard,
  analysisCard,
  listCard,
  upcomingCard,
  myDayCard,
  pinsCard,
  recentCard,
  noteCard,
];

export const kindOf = (name: string): CardKind | undefined => CARD_KINDS.find(({ kind }) => kind === name);
