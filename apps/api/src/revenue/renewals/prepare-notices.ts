import { Injectable } from '@nestjs/common';
import { type CalendarDate, isOpenLetter } from '@terril/domain';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, RuleBroken, type Sentence } from '../../core/errors.js';
import { lockedMany, lockRows } from '../../core/save.js';
import { spokenDay } from '../../core/spoken-day.js';
import { Contract } from '../contracts/contract.entity.js';
import { Letter } from '../letters/letter.entity.js';
import { LetterKindsService } from '../letters/letter-kinds.service.js';
import { LetterMakerService, type MadeLetter } from '../letters/letter-maker.service.js';
import { LettersService } from '../letters/letters.service.js';
import type { PreparedNoticeOut, RenewalOut } from './renewal.dto.js';
import { noticeDraft } from './renewal-letters.js';
import { RenewalNotice } from './renewal-notice.entity.js';
import { NO_RENEWAL, RenewalsService } from './renewals.service.js';

/** Why the notice of a contract is not prepared. */
export interface HeldNotice {
  contractId: number;
  reference: string | null;
  reason: Sentence;
}

/** What was prepared, and what was not. */
export interface PreparedNotices {
  prepared: PreparedNoticeOut[];
  held: HeldNotice[];
}

/** A letter takes 50 ms: more would keep a person waiting. */
export const MOST_NOTICES = 100;

/** Makes the letters by which clients are told that they may refuse a renewal. */
@Injectable()
export class PrepareNotices {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly renewals: RenewalsService,
    private readonly maker: LetterMakerService,
    private readonly letters: LettersService,
    kinds: LetterKindsService,
  ) {
    kinds.declare('renewal_notice', async (contractId) => noticeDraft(await renewals.get(contractId)));
  }

  /**
   * Makes the notice of the current term of each contract, with its PDF. One that was prepared and has not left is made
   * anew; one that left, or is to leave later, is held. @throws RuleBroken on more than 100
   */
  async prepare(contractIds: number[]): Promise<PreparedNotices> {
    if (contractIds.length > MOST_NOTICES) throw TOO_MANY;
    const renewals = await this.renewals.ofContracts(contractIds);
    const { due, held } = parted(contractIds, renewals, this.clock.today());
    const made = await this.maker.make('renewal_notice', due.map(noticeDraft));
    const letterIds = await this.db.transaction(() => this.record(due, made));
    const letters = await this.letters.ofIds(letterIds);
    const prepared = due.map(({ id: contractId, reference, organizationName }, index) => {
      const letterId = letterIds[index] as number;
      const email = letters.find(({ id }) => id === letterId)?.email ?? null;
      return { contractId, reference, organizationName, letterId, email };
    });
    return { prepared, held };
  }

  /**
   * In the order of `due`. Contracts and letters are locked: of two people who prepare at once, the second one's letters
   * stay. @throws Conflict on one that left meanwhile
   */
  private async record(due: RenewalOut[], made: MadeLetter[]): Promise<number[]> {
    const contractIds = due.map(({ id }) => id);
    await lockRows(this.db, Contract, contractIds);
    const notices = this.db.repository(RenewalNotice);
    const all = await notices.findBy({ contractId: In(contractIds) });
    const stored = due.map(({ id, termEndsOn }) =>
      all.find((one) => one.contractId === id && one.termEndsOn === termEndsOn),
    );
    const before = await lockedMany(
      this.db,
      Letter,
      stored.flatMap((notice) => notice?.letterId ?? []),
    );
    const hasLeft = stored.some((notice) => notice && notice.sentOn !== null);
    if (hasLeft || [...before.values()].some(({ state }) => !isOpenLetter(state))) throw LEFT_MEANWHILE;
    const letterIds = await this.maker.record(made);
    for (const [index, { id: contractId, termEndsOn }] of due.entries()) {
      const letterId = letterIds[index] as number;
      const notice = stored[index];
      if (notice) await notices.update(notice.id, { letterId });
      else await notices.insert({ contractId, termEndsOn, letterId });
    }
    await this.letters.forget([...before.keys()]);
    return letterIds;
  }
}

/** Those to prepare, and why the others are not. */
function parted(
  contractIds: number[],
  renewals: RenewalOut[],
  today: CalendarDate,
): { due: RenewalOut[]; held: HeldNotice[] } {
  const due: RenewalOut[] = [];
  const held: HeldNotice[] = [];
  for (const contractId of new Set(contractIds)) {
    const renewal = renewals.find(({ id }) => id === contractId);
    const reason = renewal ? whyHeld(renewal, today) : NO_RENEWAL;
    if (renewal && !reason) due.push(renewal);
    else held.push({ contractId, reference: renewal?.reference ?? null, reason: reason ?? NO_RENEWAL });
  }
  return { due, held };
}

function whyHeld(renewal: RenewalOut, today: CalendarDate): Sentence | undefined {
  const { sentOn, state, noticeFrom, letterState, lastDayToRefuse } = renewal;
  if (sentOn !== null) return ALREADY;
  if (letterState !== null && !isOpenLetter(letterState)) return ON_ITS_WAY;
  if (lastDayToRefuse < today) return TOO_LATE;
  if (state !== 'waiting') return undefined;
  return {
    fr: `L’avis s’envoie à partir du ${spokenDay(noticeFrom, 'fr')}.`,
    en: `The notice is sent from ${spokenDay(noticeFrom, 'en')}.`,
  };
}

const ALREADY = { fr: 'L’avis est déjà envoyé.', en: 'The notice was sent already.' };
const ON_ITS_WAY = { fr: 'L’avis est en cours d’envoi.', en: 'The notice is being sent.' };
const TOO_MANY = RuleBroken.on('contractIds', 'too_many_notices', {
  fr: `Au plus ${MOST_NOTICES} avis à la fois.`,
  en: `At most ${MOST_NOTICES} notices at once.`,
});
const TOO_LATE = {
  fr: 'Le dernier jour pour refuser est passé : sans avis, le client peut résilier à tout moment après la reconduction.',
  en: 'The last day to refuse is over: without a notice, the client may leave on any day after the renewal.',
};
const LEFT_MEANWHILE = new Conflict('notice_left', {
  fr: 'Un de ces avis est parti entre-temps : rechargez la page.',
  en: 'One of these notices left meanwhile: load the page again.',
});
