import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { Conflict, NotFound, RuleBroken } from '../../core/errors.js';
import type { Page } from '../../core/list-query.js';
import { LetterKindsService } from '../letters/letter-kinds.service.js';
import { LetterMakerService } from '../letters/letter-maker.service.js';
import type { LetterOut } from '../letter-out.dto.js';
import { LettersService } from '../letters/letters.service.js';
import type {
  IndexationLetterQuery,
  IndexationLettersPrepared,
  IndexationLettersSent,
} from './indexation-letter.dto.js';
import { Indexation } from './indexation.entity.js';
import { IndexationLetter } from './indexation-letter.entity.js';
import { letterLines, revisionDrafts, untoldOrganizations } from './letter-lines.js';

/** A letter takes 50 ms: more would keep a person waiting. */
const MOST_AT_ONCE = 100;

/** The letters by which clients are told of an indexation: one for each organization. */
@Injectable()
export class IndexationLettersService {
  constructor(
    private readonly db: Db,
    private readonly maker: LetterMakerService,
    private readonly letters: LettersService,
    kinds: LetterKindsService,
  ) {
    kinds.declare('price_revision', async (indexationId) => {
      const indexation = await this.db.repository(Indexation).findOneBy({ id: indexationId });
      const [draft] = indexation ? revisionDrafts(indexation, await letterLines(this.db, indexationId)) : [];
      if (!draft) throw RuleBroken.on('recordId', 'no_line', NO_LINE);
      return draft;
    });
  }

  async list(indexationId: number, query: IndexationLetterQuery): Promise<Page<LetterOut>> {
    return this.letters.list(query, await this.idsOf(indexationId));
  }

  /**
   * Makes letters for organizations that have none yet, at most 100, and says how many are left.
   * @throws NotFound; Conflict once the indexation is undone
   */
  async prepare(indexationId: number): Promise<IndexationLettersPrepared> {
    const indexation = await this.db.repository(Indexation).findOneBy({ id: indexationId });
    if (!indexation) throw new NotFound({ fr: 'Indexation', en: 'Indexation' }, indexationId);
    if (indexation.state === 'reverted') throw UNDONE;
    const { ids, total } = await untoldOrganizations(this.db, indexationId, MOST_AT_ONCE);
    const drafts = revisionDrafts(indexation, ids.length > 0 ? await letterLines(this.db, indexationId, ids) : []);
    const made = await this.maker.make('price_revision', drafts);
    const prepared = await this.db.transaction(async () => {
      const now = await this.locked(indexationId);
      // What was looked at is what is told: the draft was prepared anew, applied or undone meanwhile.
      if (now.version !== indexation.version || now.state !== indexation.state) throw CHANGED;
      const still = new Set((await untoldOrganizations(this.db, indexationId, total)).ids);
      const letterIds = await this.maker.record(made.filter(({ organizationId }) => still.has(organizationId)));
      await this.db.repository(IndexationLetter).insert(letterIds.map((letterId) => ({ indexationId, letterId })));
      return letterIds.length;
    });
    return { prepared, remaining: total - ids.length };
  }

  /** E-mails those that have not left, and names those to print. @throws RuleBroken when no mail server is configured */
  async send(indexationId: number): Promise<IndexationLettersSent> {
    const open = await this.openOf(indexationId);
    const sent = await this.letters.send(open);
    const left = await this.letters.ofIds(await this.openOf(indexationId));
    return { ...sent, toPrint: left.filter(({ email }) => email === null).map(({ id }) => id) };
  }

  /** Forgets the letters that have not left, in the caller's transaction: what they say is no longer so. */
  async forgetOpen(indexationId: number): Promise<void> {
    await this.letters.forget(await this.openOf(indexationId));
  }

  private async locked(id: number): Promise<Indexation> {
    const found = await this.db.repository(Indexation).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw CHANGED;
    return found;
  }

  private async idsOf(indexationId: number): Promise<number[]> {
    return (await this.db.repository(IndexationLetter).findBy({ indexationId })).map(({ letterId }) => letterId);
  }

  private async openOf(indexationId: number): Promise<number[]> {
    return this.letters.openAmong(await this.idsOf(indexationId));
  }
}

const NO_LINE = { fr: 'Cette indexation ne change aucun prix.', en: 'This indexation changes no price.' };
const UNDONE = new Conflict('indexation_undone', {
  fr: 'Cette indexation est annulée : aucun client n’est à prévenir.',
  en: 'This indexation is undone: no client is to be told.',
});
const CHANGED = new Conflict('indexation_changed', {
  fr: 'Cette indexation a changé entre-temps : rechargez la page.',
  en: 'This indexation changed meanwhile: load the page again.',
});
