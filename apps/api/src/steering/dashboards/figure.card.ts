import { KEY_FIGURES, type KeyFigure, type Trend, TRENDS, trendsOf } from '@terril/domain';
import { RuleBroken } from '../../core/errors.js';
import { ChoiceField } from '../../core/fields.js';
import type { CardKind } from './card-kind.js';

class FigureOptions {
  @ChoiceField(KEY_FIGURES)
  figure!: KeyFigure;

  @ChoiceField(TRENDS, { optional: true, nullable: true, description: 'null = no curve.' })
  trend?: Trend | null;
}

/** A key figure of the year, that of the year before, and its curve. */
export const figureCard: CardKind<FigureOptions> = {
  kind: 'figure',
  Options: FigureOptions,
  check: ({ figure, trend }) => {
    if (trend && !trendsOf(figure).includes(trend)) throw YEARS_ONLY;
  },
};

const YEARS_ONLY = RuleBroken.on('trend', 'years_only', {
  fr: 'Ce chiffre se suit par exercice seulement.',
  en: 'This figure is told by fiscal year only.',
});
