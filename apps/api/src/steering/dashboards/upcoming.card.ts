import { CARD_ROWS, UPCOMING, type Upcoming } from '@terril/domain';
import { ChoiceField, NumberChoiceField } from '../../core/fields.js';
import type { CardKind } from './card-kind.js';

class UpcomingOptions {
  @ChoiceField(UPCOMING)
  of!: Upcoming;

  @NumberChoiceField(CARD_ROWS)
  rows!: number;
}

/** What is next: notices of renewal to send, contracts that end, invoices to be paid. */
export const upcomingCard: CardKind<UpcomingOptions> = { kind: 'upcoming', Options: UpcomingOptions };
