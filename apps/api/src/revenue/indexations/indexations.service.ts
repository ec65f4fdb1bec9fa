import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { BadRequest, Conflict, NotFound, RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { SubscriptionPricesService } from '../subscriptions/subscription-prices.service.js';
import { draftedLine, formulaOf } from './drafted-lines.js';
import type { IndexationCreate, IndexationOut, IndexationQuery, IndexationUpdate } from './indexation.dto.js';
import { Indexation } from './indexation.entity.js';
import { IndexationLettersService } from './indexation-letters.service.js';
import { IndexationLine } from './indexation-line.entity.js';

export const INDEXATION = { fr: 'Indexation', en: 'Indexation' };

/** Yearly revisions of prices, while they are prepared. */
@Injectable()
export class IndexationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly prices: SubscriptionPricesService,
    private readonly letters: IndexationLettersService,
  ) {}

  async list(query: IndexationQuery): Promise<Page<IndexationOut>> {
    const builder = this.db.repository(Indexation).createQueryBuilder('indexation');
    const { data, ...whole } = await listPage(builder, query, RULES);
    return { data: await this.withTotals(data), ...whole };
  }

  /** @throws NotFound */
  async get(id: number): Promise<IndexationOut> {
    const [indexation] = await this.withTotals(await this.db.repository(Indexation).findBy({ id }));
    if (!indexation) throw new NotFound(INDEXATION, id);
    return indexation;
  }

  /** Prepares one: a line for each subscription whose price it changes. @throws RuleBroken on the field at fault */
  create({ filters = '{}', step = '0.01', ...fields }: IndexationCreate): Promise<IndexationOut> {
    return this.db.transaction(async () => {
      const empty = { percent: null, indexName: null, indexFrom: null, indexTo: null, effectiveOn: null };
      const made = this.db.repository(Indexation).create({ ...empty, filters, step, ...fields, state: 'draft' });
      return this.prepare(made);
    });
  }

  /** Prepares it anew; who was left out is in again. @throws Conflict once applied; StaleVersion; RuleBroken */
  update(id: number, { version, ...changes }: IndexationUpdate): Promise<IndexationOut> {
    return this.db.transaction(async () => {
      const indexation = await lockForUpdate(this.db, Indexation, id, version, INDEXATION, () => this.get(id));
      if (indexation.state !== 'draft') throw new Conflict('indexation_applied', APPLIED);
      return this.prepare(assignSent(indexation, { ...changes, updatedAt: this.clock.now() }));
    });
  }

  /** @throws Conflict while it is applied: it is undone first */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name, state } = await mustFind(this.db, Indexation, id, INDEXATION);
      if (state === 'applied') throw new Conflict('indexation_applied', APPLIED);
      await this.letters.forgetOpen(id);
      return moveToTrash(this.db, Indexation, { type: 'indexations', id }, name);
    });
  }

  private async prepare(indexation: Indexation): Promise<IndexationOut> {
    if (indexation.effective === 'next_period') indexation.effectiveOn = null;
    else if (!indexation.effectiveOn) throw RuleBroken.on('effectiveOn', 'day_missing', WHICH_DAY);
    formulaOf(indexation);
    const subscriptions = await this.matching(indexation.filters);
    const { id } = await this.db.manager.save(indexation);
    const today = this.clock.today();
    const lines = subscriptions.flatMap((subscription) => draftedLine(indexation, subscription, today) ?? []);
    await this.letters.forgetOpen(id);
    await this.db.repository(IndexationLine).delete({ indexationId: id });
    await this.db.query(
      `insert into indexation_lines (indexation_id, subscription_id, starts_on, old_price, new_price, yearly_effect)
       select $1, line."subscriptionId", line."startsOn", line."oldPrice", line."newPrice", line."yearlyEffect"
       from jsonb_to_recordset($2::jsonb) line ("subscriptionId" int, "startsOn" date, "oldPrice" numeric,
         "newPrice" numeric, "yearlyEffect" numeric)`,
      [id, JSON.stringify(lines)],
    );
    return this.get(id);
  }

  private async matching(filters: string) {
    try {
      return await this.prices.matching(readFilters(filters));
    } catch (error) {
      if (error instanceof BadRequest) throw RuleBroken.on('filters', error.code, error.sentence);
      throw error;
    }
  }

  private async withTotals(indexations: Indexation[]): Promise<IndexationOut[]> {
    const totals = await this.db.query<{ id: number; lineCount: number; yearlyEffect: string }>(
      `select indexation_id as id, count(*)::int as "lineCount", sum(yearly_effect)::text as "yearlyEffect"
       from indexation_lines where indexation_id = any ($1) and not is_excluded group by 1`,
      [indexations.map(({ id }) => id)],
    );
    return indexations.map((indexation) => {
      const { lineCount = 0, yearlyEffect = '0.00' } = totals.find(({ id }) => id === indexation.id) ?? {};
      return { ...indexation, lineCount, yearlyEffect };
    });
  }
}

/** The filters of a list, as its query takes them: conditions are JSON of their own. */
function readFilters(text: string): object {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    read = undefined;
  }
  if (typeof read !== 'object' || read === null || Array.isArray(read)) {
    throw RuleBroken.on('filters', 'bad_filters', {
      fr: 'Un objet JSON est attendu.',
      en: 'A JSON object is expected.',
    });
  }
  const { where, ...others } = read as { where?: unknown };
  return {
    ...others,
    ...(where !== undefined && { where: typeof where === 'string' ? where : JSON.stringify(where) }),
  };
}

const RULES: ListRules<IndexationQuery> = {
  sorts: { createdAt: 'indexation.createdAt' },
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filters: { state: 'indexation.state = :state' },
  search: (word) => `fold(indexation.name) like ${word}`,
};

const APPLIED = {
  fr: 'Cette indexation est appliquée : annulez-la d’abord.',
  en: 'This indexation is applied: undo it first.',
};
const WHICH_DAY = { fr: 'À partir de quel jour ?', en: 'From which day?' };
