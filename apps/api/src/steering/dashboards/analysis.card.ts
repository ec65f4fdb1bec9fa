import { Injectable } from '@nestjs/common';
import { CARD_ROWS, CARD_SHAPES, type CardShape } from '@terril/domain';
import type { SignedIn } from '../../core/access.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { ChoiceField, IdField, NumberChoiceField } from '../../core/fields.js';
import { AnalysesService } from '../analyses/analyses.service.js';
import type { CardKind } from './card-kind.js';

class AnalysisOptions {
  @IdField({ description: 'A saved analysis.' })
  analysisId!: number;

  @ChoiceField(CARD_SHAPES)
  shape!: CardShape;

  @NumberChoiceField(CARD_ROWS, { description: 'Of its table.' })
  rows!: number;
}

/** The chart of a saved analysis, or the first rows of its answer. */
@Injectable()
export class AnalysisCards implements CardKind<AnalysisOptions> {
  readonly kind = 'analysis';
  readonly Options = AnalysisOptions;

  constructor(private readonly analyses: AnalysesService) {}

  async check({ analysisId }: AnalysisOptions, by: SignedIn): Promise<void> {
    await this.analyses.get(analysisId, by).catch((error: unknown) => {
      throw error instanceof NotFound ? NO_ANALYSIS : error;
    });
  }
}

const NO_ANALYSIS = RuleBroken.on('analysisId', 'no_such_analysis', {
  fr: 'Cette analyse n’existe pas, ou n’est pas partagée avec vous.',
  en: 'There is no such analysis, or it is not shared with you.',
});
