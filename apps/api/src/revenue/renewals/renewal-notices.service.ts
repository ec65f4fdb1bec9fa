import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { currentTerm, isOpenLetter } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { mustFind } from '../../core/save.js';
import { spokenDay } from '../../core/spoken-day.js';
import { Contract } from '../contracts/contract.entity.js';
import { Letter } from '../letters/letter.entity.js';
import { LETTERS_LEFT, type LettersLeft, LettersService } from '../letters/letters.service.js';
import type {
  RenewalNoticeCreate,
  RenewalNoticeOut,
  RenewalNoticeQuery,
  RenewalNoticeWithLetterOut,
} from './renewal.dto.js';
import { RenewalNotice } from './renewal-notice.entity.js';

/** That clients were told of a renewal: noted by a person, or by the letter that left. */
@Injectable()
export class RenewalNoticesService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly letters: LettersService,
  ) {}

  /** Each with the letter that is its proof. */
  async list(query: RenewalNoticeQuery): Promise<Page<RenewalNoticeWithLetterOut>> {
    const builder = this.db
      .repository(RenewalNotice)
      .createQueryBuilder('notice')
      .leftJoinAndSelect('notice.contract', 'contract');
    const { data, ...whole } = await listPage(builder, query, RULES);
    const letters = await this.letters.ofIds(data.flatMap(({ letterId }) => letterId ?? []));
    const letterOf = new Map(letters.map((letter) => [letter.id, letter]));
    const shown = data.map(({ contract: _, ...notice }) => ({
      ...notice,
      letter: letterOf.get(notice.letterId ?? 0) ?? null,
    }));
    return { data: shown, ...whole };
  }

  /**
   * Notes that the client was told, for a term of a contract that renews itself; a letter prepared for it left that way.
   * @throws RuleBroken when the contract has no such term, on a day to come or before the window; Conflict when it is noted
   */
  note(fields: RenewalNoticeCreate): Promise<RenewalNoticeOut> {
    return this.db.transaction(async () => {
      const { contractId, termEndsOn, sentOn, means } = fields;
      const contract = await this.db.repository(Contract).findOneBy({ id: contractId });
      if (!contract) throw RuleBroken.on('contractId', 'unknown_contract', UNKNOWN);
      const term = currentTerm(contract, termEndsOn);
      if (term?.endsOn !== termEndsOn) throw RuleBroken.on('termEndsOn', 'no_term', NO_TERM);
      if (sentOn > this.clock.today()) throw RuleBroken.on('sentOn', 'to_come', TO_COME);
      if (sentOn < term.noticeFrom) throw RuleBroken.on('sentOn', 'too_early', tooEarly(term.noticeFrom));
      const notices = this.db.repository(RenewalNotice);
      const prepared = await notices.findOneBy({ contractId, termEndsOn });
      if (prepared?.sentOn === null && prepared.letterId !== null) {
        const { left } = await this.letters.handOver({ ids: [prepared.letterId], sentOn, means });
        if (left > 0) throw new Conflict('notice_leaving', LEAVING);
        await notices.update(prepared.id, { ...fields });
        return notices.findOneByOrFail({ id: prepared.id });
      }
      const { id } = await this.db.manager.save(notices.create(fields));
      return notices.findOneByOrFail({ id });
    });
  }

  /** Forgets a notice noted by mistake, or prepared for nothing. @throws NotFound; Conflict once Terril has sent it */
  async forget(id: number): Promise<void> {
    await this.db.transaction(async () => {
      const { letterId } = await mustFind(this.db, RenewalNotice, id, NOTICE);
      const letter = letterId === null ? null : await this.db.repository(Letter).findOneBy({ id: letterId });
      if (letter && !isOpenLetter(letter.state) && letter.state !== 'handed_over') {
        throw new Conflict('proof_kept', PROOF_KEPT);
      }
      await this.db.repository(RenewalNotice).delete(id);
      if (letter) await this.letters.forget([letter.id]);
    });
  }

  @OnEvent(LETTERS_LEFT, { suppressErrors: false })
  async lettersLeft({ letterIds, sentOn, means }: LettersLeft): Promise<void> {
    await this.db.query(
      `update renewal_notices notice set sent_on = $2, means = $3, version = notice.version + 1, updated_at = now(),
         recipient = case $3 when 'email' then coalesce(letter.email, letter.content -> 'recipient' ->> 0)
           else letter.content -> 'recipient' ->> 0 end
       from letters letter where letter.id = notice.letter_id and letter.id = any ($1)`,
      [letterIds, sentOn, means],
    );
  }
}

const RULES: ListRules<RenewalNoticeQuery> = {
  sorts: { termEndsOn: 'notice.termEndsOn' },
  defaultSort: 'termEndsOn',
  defaultOrder: 'DESC',
  filters: { contractId: 'notice.contract_id = :contractId' },
  search: (word) => `fold(contract.reference) like ${word}`,
};

const NOTICE = { fr: 'Avis', en: 'Notice' };
const UNKNOWN = { fr: 'Contrat inconnu.', en: 'Unknown contract.' };
const NO_TERM = {
  fr: 'Aucune période de ce contrat ne se termine ce jour-là.',
  en: 'No term of this contract ends on that day.',
};
const TO_COME = { fr: 'Ce jour est à venir.', en: 'That day is to come.' };
const tooEarly = (from: string) => ({
  fr: `Un avis ne vaut qu’à partir du ${spokenDay(from, 'fr')}, trois mois avant le dernier jour pour refuser.`,
  en: `A notice holds from ${spokenDay(from, 'en')} only, three months before the last day to refuse.`,
});
const LEAVING = { fr: 'L’avis est en cours d’envoi par courriel.', en: 'The notice is being e-mailed.' };
const PROOF_KEPT = {
  fr: 'Cet avis est parti par courriel : sa preuve se garde.',
  en: 'This notice left by e-mail: its proof is kept.',
};
