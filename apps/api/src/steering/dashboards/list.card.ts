import { Injectable } from '@nestjs/common';
import { CARD_ROWS } from '@terril/domain';
import type { SignedIn } from '../../core/access.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { IdField, NumberChoiceField } from '../../core/fields.js';
import { ViewsService } from '../../records/views/views.service.js';
import type { CardKind } from './card-kind.js';

class ListOptions {
  @IdField({ description: 'A saved view of a list.' })
  viewId!: number;

  @NumberChoiceField(CARD_ROWS)
  rows!: number;
}

/** The first rows of a saved view, and how many there are. */
@Injectable()
export class ListCards implements CardKind<ListOptions> {
  readonly kind = 'list';
  readonly Options = ListOptions;

  constructor(private readonly views: ViewsService) {}

  async check({ viewId }: ListOptions, by: SignedIn): Promise<void> {
    await this.views.get(viewId, by).catch((error: unknown) => {
      throw error instanceof NotFound ? NO_VIEW : error;
    });
  }
}

const NO_VIEW = RuleBroken.on('viewId', 'no_such_view', {
  fr: 'Cette vue n’existe pas, ou n’est pas partagée avec vous.',
  en: 'There is no such view, or it is not shared with you.',
});
