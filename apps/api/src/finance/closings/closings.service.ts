import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { changedParts, type ComponentAmount, negated, resultFigures, roundHalfUp, sumAmounts } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { lockForUpdate, mustFind } from '../../core/save.js';
import { tell } from '../../core/tell.js';
import { CapitalService } from '../../cooperative/shares/capital.service.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { writtenNow } from '../written.js';
import type { ClosingCreate, ClosingOut, ClosingQuery, ClosingReopening } from './closing.dto.js';
import { Closing } from './closing.entity.js';
import { YearComponents } from './year-components.js';

/** Published, and awaited, in the transaction that reopens a year: who builds on the closing may refuse. */
export const CLOSING_REOPENS = 'closings.reopens';
export interface ClosingReopens {
  closingId: number;
}

const CLOSING = { fr: 'Clôture', en: 'Closing' };

const RULES: ListRules<ClosingQuery> = {
  sorts: { year: 'closing.year' },
  defaultSort: 'year',
  defaultOrder: 'DESC',
  filters: {
    year: 'closing.year = :year',
    reopened: (is) => (is ? 'closing.reopenedOn is not null' : 'closing.reopenedOn is null'),
  },
  search: (word) => `closing.year::text like ${word}`,
};

/** Closed fiscal years. A closing is never altered: what changes in the records later is shown beside it. */
@Injectable()
export class ClosingsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly components: YearComponents,
    private readonly capital: CapitalService,
    private readonly events: EventEmitter2,
  ) {}

  async list(query: ClosingQuery): Promise<Page<ClosingOut>> {
    const { data, ...whole } = await listPage(this.db.repository(Closing).createQueryBuilder('closing'), query, RULES);
    return { data: await this.shown(data), ...whole };
  }

  /** @throws NotFound */
  async get(id: number): Promise<ClosingOut> {
    const [closing] = await this.shown([await mustFind(this.db, Closing, id, CLOSING)]);
    return closing as ClosingOut;
  }

  /**
   * Keeps the figures of a year as they are now.
   * @throws RuleBroken before its last day, or on another result without a reason; Conflict when it is closed already
   */
  create({ year, approvedResult, reason = null, capital }: ClosingCreate): Promise<ClosingOut> {
    return this.db.transaction(async () => {
      const { to } = await this.settings.fiscalYear(year);
      const today = this.clock.today();
      if (today < to) throw NOT_OVER;
      const components = (await this.components.of([year]))(year);
      const { result } = resultFigures(components);
      const approved = approvedResult == null ? result : roundHalfUp(approvedResult);
      if (approved !== result && reason === null) throw NO_REASON;
      const closings = this.db.repository(Closing);
      const { id } = await closings.save(
        closings.create({
          ...writtenNow(),
          year,
          closedOn: today,
          components,
          computedResult: result,
          approvedResult: approved,
          reason: approved === result ? null : reason,
          capital: capital === undefined ? await this.capitalOn(to) : capital,
        }),
      );
      return this.get(id);
    });
  }

  /** The closing stays, as reopened; the year may be closed anew. @throws StaleVersion; Conflict when it was, or is built on */
  reopen(id: number, { reason, version }: ClosingReopening): Promise<ClosingOut> {
    return this.db.transaction(async () => {
      const closing = await lockForUpdate(this.db, Closing, id, version, CLOSING, () => this.get(id));
      if (closing.reopenedOn !== null) throw REOPENED;
      await tell(this.events, CLOSING_REOPENS, { closingId: id } satisfies ClosingReopens);
      const { authorName: reopenedBy } = writtenNow();
      await this.db.manager.save(
        Object.assign(closing, { reopenedOn: this.clock.today(), reopenedBy, reopenReason: reason }),
      );
      return this.get(id);
    });
  }

  /** That of the members' shares; null when none are recorded. */
  private async capitalOn(day: string): Promise<string | null> {
    const capital = await this.capital.on(day);
    return Number(capital) === 0 ? null : capital;
  }

  private async shown(closings: Closing[]): Promise<ClosingOut[]> {
    const now = await this.components.of(closings.map(({ year }) => year));
    return closings.map((closing) => shownBeside(closing, now(closing.year)));
  }
}

function shownBeside(closing: Closing, now: ComponentAmount[]): ClosingOut {
  const { authorId: _id, author: _author, ...own } = closing;
  const { result: _result, ...figures } = resultFigures(closing.components);
  return {
    ...own,
    ...figures,
    adjustment: sumAmounts([closing.approvedResult, negated(closing.computedResult)]),
    resultNow: resultFigures(now).result,
    changes: closing.reopenedOn === null ? changedParts(closing.components, now) : [],
  };
}

const NOT_OVER = RuleBroken.on('year', 'year_not_over', {
  fr: 'Cet exercice n’est pas fini.',
  en: 'This fiscal year is not over.',
});

const NO_REASON = RuleBroken.on('reason', 'reason_needed', {
  fr: 'Dites pourquoi le résultat approuvé n’est pas le résultat calculé.',
  en: 'Say why the approved result is not the computed one.',
});

const REOPENED = new Conflict('reopened', {
  fr: 'Cet exercice a déjà été rouvert.',
  en: 'This fiscal year was reopened already.',
});
