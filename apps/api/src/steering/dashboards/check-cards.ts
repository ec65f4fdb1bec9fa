import { Inject, Injectable } from '@nestjs/common';
import type { DashboardCard } from '@terril/domain';
import { isDeepStrictEqual } from 'node:util';
import type { SignedIn } from '../../core/access.js';
import { refusedWithin, RuleBroken, type Sentence } from '../../core/errors.js';
import { toDto } from '../../core/validation.js';
import { CARD_KINDS, type CardKind } from './card-kind.js';
import type { DashboardCardFields } from './dashboard.dto.js';

/** Reads the cards of a dashboard, each by the rules of its kind. */
@Injectable()
export class CheckCards {
  constructor(@Inject(CARD_KINDS) private readonly kinds: CardKind[]) {}

  /**
   * A card whose kind and options are those of one in `known` passes as it is: what it shows may be gone since, and it
   * must not keep the others from being moved.
   * @throws RuleBroken on `cards.<place>.<field>`; BadRequest on an option that the kind does not know
   */
  async read(cards: DashboardCardFields[], known: DashboardCard[], by: SignedIn): Promise<DashboardCard[]> {
    const read: DashboardCard[] = [];
    for (const [place, { id, kind, title = null, width, options }] of cards.entries()) {
      const card = { id, kind, title, width, options };
      if (read.some((other) => other.id === id)) throw RuleBroken.on(`cards.${place}.id`, 'same_card', SAME_ID);
      const isKnown = known.some((one) => one.kind === kind && isDeepStrictEqual(one.options, options));
      read.push(isKnown ? card : { ...card, options: await this.optionsOf(card, place, by) });
    }
    return read;
  }

  private async optionsOf(
    { kind, options }: DashboardCard,
    place: number,
    by: SignedIn,
  ): Promise<DashboardCard['options']> {
    const of = this.kinds.find((one) => one.kind === kind);
    if (!of) throw RuleBroken.on(`cards.${place}.kind`, 'unknown_kind', UNKNOWN_KIND);
    try {
      const read = await toDto(of.Options, options, 'body');
      await of.check?.(read, by);
      return { ...read };
    } catch (error) {
      throw refusedWithin(`cards.${place}.options`, error);
    }
  }
}

const SAME_ID: Sentence = {
  fr: 'Une autre carte porte ce numéro.',
  en: 'Another card has this number.',
};
const UNKNOWN_KIND: Sentence = {
  fr: 'Cette sorte de carte n’existe pas.',
  en: 'There is no such kind of card.',
};
