import { Injectable } from '@nestjs/common';
import { CARD_ROWS, CARD_SHAPES, type CardShape } from '@terril/domain';
import { BadRequest, NotFound, refusedWithin, RuleBroken } from '../../core/errors.js';
import { ChoiceField, NumberChoiceField, ObjectField, TextField } from '../../core/fields.js';
import { DeclaredReports } from '../../reports/engine/declared-reports.js';
import type { CardKind } from './card-kind.js';

class ReportOptions {
  @TextField({ max: 60, example: 'turnover', description: 'A declared report.' })
  report!: string;

  @ChoiceField(CARD_SHAPES)
  shape!: CardShape;

  @NumberChoiceField(CARD_ROWS, { description: 'Of its table.' })
  rows!: number;

  @ObjectField({ description: 'As the report takes them; without a year, that of the page.', example: { by: 'kind' } })
  parameters!: Record<string, unknown>;
}

/** The chart of a declared report, or the first rows of its table. */
@Injectable()
export class ReportCards implements CardKind<ReportOptions> {
  readonly kind = 'report';
  readonly Options = ReportOptions;

  constructor(private readonly reports: DeclaredReports) {}

  async check({ report, parameters }: ReportOptions): Promise<void> {
    await this.reports.read(report, parameters).catch((error: unknown) => {
      if (error instanceof NotFound) throw NO_REPORT;
      // In a body, a parameter is a field as any other.
      if (!(error instanceof BadRequest)) throw error;
      throw refusedWithin('parameters', new RuleBroken(error.code, error.sentence, error.fields));
    });
  }
}

const NO_REPORT = RuleBroken.on('report', 'no_such_report', {
  fr: 'Ce rapport n’existe pas.',
  en: 'There is no such report.',
});
