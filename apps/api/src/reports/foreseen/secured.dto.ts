import { IntersectionType } from '@nestjs/swagger';
import { AnswerAgeOut } from '../../core/kept-answers.js';
import { YearField } from '../../core/fields.js';
import { Shown, ShownDay, ShownMoney, ShownNumber } from '../../core/shown.js';
import { ScopedQuery } from '../report.dto.js';

export class SecuredQuery extends ScopedQuery {
  @YearField({ optional: true, description: 'Fiscal year; the current one unless told.' })
  year?: number;
}

class SecuredYearOut {
  @ShownNumber({ description: 'Fiscal year.' }) year!: number;
  @ShownDay({ description: 'Its first day, on which it is seen.' }) on!: string;
  @ShownDay({ description: 'Its last day.' }) to!: string;
  @ShownMoney({ description: 'What the year would bill if nothing ended.' }) withoutEnds!: string;
  @ShownMoney({ description: 'What ends that are known take away, 0 or below.' }) knownEnds!: string;
  @ShownMoney({ description: 'Both: secured, tacit renewals included.' }) total!: string;
  @ShownMoney({ description: 'Of it, within the terms that ran on the first day.' }) certain!: string;
  @ShownMoney({ description: 'Of it, by tacit renewals.' }) tacit!: string;
  @ShownMoney({
    nullable: true,
    description: 'Really invoiced as recurring in the year so far; null before it begins.',
  })
  invoiced!: string | null;
}

export class SecuredOut extends IntersectionType(SecuredYearOut, AnswerAgeOut) {
  @Shown({ type: () => SecuredYearOut, description: 'The year before.' }) previous!: SecuredYearOut;
}
