import { Injectable, type StreamableFile } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import {
  allocationAmounts,
  type AllocationAmounts,
  type AllocationBasis,
  type AllocationFault,
  allocationFault,
  ALLOCATION_LINES,
  allocationWarnings,
  negated,
  proposedAllocation,
  RESERVES,
  roundHalfUp,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { download } from '../../core/download.js';
import { Conflict, NotFound, RuleBroken } from '../../core/errors.js';
import { lockRows } from '../../core/save.js';
import { spokenMoney } from '../../core/spoken-amount.js';
import { FilesService } from '../../system/files/files.service.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { Closing } from '../closings/closing.entity.js';
import { CLOSING_REOPENS, type ClosingReopens, ClosingsService } from '../closings/closings.service.js';
import { writtenNow } from '../written.js';
import type {
  AllocationCancellation,
  AllocationOut,
  AllocationVoteCreate,
  AllocationVoteOut,
} from './allocation.dto.js';
import { AllocationVote } from './allocation-vote.entity.js';
import { ReserveMovement } from './reserve-movement.entity.js';
import { type NewMovement, ReservesService } from './reserves.service.js';

/** How the result of a closed year is allocated: what is proposed, what was voted, and its way into the register. */
@Injectable()
export class AllocationsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly closings: ClosingsService,
    private readonly reserves: ReservesService,
    private readonly settings: SettingsService,
    private readonly files: FilesService,
  ) {}

  /** The proposal rests on the register of today, and once voted on that of before the vote. @throws NotFound */
  async get(closingId: number): Promise<AllocationOut> {
    const closing = await this.closings.get(closingId);
    const votes = await this.votesOf(closingId);
    const standing = votes.find(({ cancelledOn }) => cancelledOn === null);
    const basis = standing ? basisOf(standing) : await this.basisNow(closing);
    const lines = proposedAllocation(basis);
    const proposed = allocationAmounts(lines);
    return {
      closingId,
      year: closing.year,
      ...basis,
      lines,
      proposed,
      warnings: allocationWarnings(basis, proposed),
      vote: standing ? shownVote(standing) : null,
      cancelledVotes: votes.filter(({ cancelledOn }) => cancelledOn !== null).map(shownVote),
    };
  }

  /**
   * Records what the general meeting voted, and moves the reserves that day.
   * @throws RuleBroken naming the line that breaks the total, the day or the file; Conflict when it is voted already
   */
  vote(closingId: number, { minutesFileId = null, note = null, votedOn, ...voted }: AllocationVoteCreate) {
    return this.db.transaction(async () => {
      await lockRows(this.db, Closing, [closingId]);
      const closing = await this.closings.get(closingId);
      if (closing.reopenedOn !== null) throw REOPENED;
      const { to } = await this.settings.fiscalYear(closing.year);
      if (votedOn < to || votedOn > this.clock.today()) throw NOT_A_DAY_OF_VOTE;
      const basis = await this.basisNow(closing);
      const amounts = exactly(voted);
      const fault = allocationFault(basis.result, amounts);
      if (fault) throw refusalOf(fault, basis.result);
      if (minutesFileId !== null) await this.mustBeAFile(minutesFileId);
      const votes = this.db.repository(AllocationVote);
      const fields = { ...writtenNow(), ...basis, ...amounts, closingId, votedOn, minutesFileId, note };
      const { id: voteId } = await votes.save(votes.create(fields));
      const label = `Affectation du résultat de l’exercice ${closing.year}`;
      const moved = RESERVES.filter((reserve) => Number(amounts[reserve]) !== 0).map((reserve): NewMovement => {
        return { reserve, movedOn: votedOn, kind: 'allocation', amount: amounts[reserve], label, voteId };
      });
      await this.reserves.add(moved, (reserve) => reserve);
      return this.get(closingId);
    });
  }

  /** Takes back a vote that was recorded wrongly, by the contrary movements. @throws NotFound when none stands; RuleBroken */
  cancel(closingId: number, { movedOn, reason }: AllocationCancellation): Promise<AllocationOut> {
    return this.db.transaction(async () => {
      await lockRows(this.db, Closing, [closingId]);
      const vote = (await this.votesOf(closingId)).find(({ cancelledOn }) => cancelledOn === null);
      if (!vote) throw new NotFound({ fr: 'Vote', en: 'Vote' }, closingId);
      if (movedOn < vote.votedOn) throw BEFORE_THE_VOTE;
      const movements = await this.db
        .repository(ReserveMovement)
        .find({ where: { voteId: vote.id }, order: { id: 'ASC' } });
      const contrary = movements.map(({ id: correctsId, reserve, amount, label }): NewMovement => {
        return {
          reserve,
          movedOn,
          kind: 'correction',
          amount: negated(amount),
          label: `${label} : ${reason}`,
          correctsId,
        };
      });
      await this.reserves.add(contrary, () => 'movedOn');
      const { authorName: cancelledBy } = writtenNow();
      await this.db.manager.save(Object.assign(vote, { cancelledOn: movedOn, cancelledBy, cancelReason: reason }));
      return this.get(closingId);
    });
  }

  /** The minutes of the vote that stands. @throws NotFound */
  async minutes(closingId: number): Promise<StreamableFile> {
    const vote = (await this.votesOf(closingId)).find(({ cancelledOn }) => cancelledOn === null);
    if (!vote?.minutesFile) throw new NotFound({ fr: 'Procès-verbal', en: 'Minutes' }, closingId);
    return download(await this.files.open(vote.minutesFile.id), vote.minutesFile);
  }

  /** A year whose result was voted is not reopened. */
  @OnEvent(CLOSING_REOPENS, { suppressErrors: false })
  async refuseReopening({ closingId }: ClosingReopens): Promise<void> {
    const votes = await this.votesOf(closingId);
    if (votes.some(({ cancelledOn }) => cancelledOn === null)) throw VOTED;
  }

  private async basisNow({
    approvedResult,
    capital,
  }: Pick<Closing, 'approvedResult' | 'capital'>): Promise<AllocationBasis> {
    const { legal, carriedForward } = await this.reserves.balances();
    const { statutoryPercent } = await this.settings.get();
    return {
      result: approvedResult,
      capital,
      legalBefore: legal,
      carriedForwardBefore: carriedForward,
      statutoryPercent,
    };
  }

  private votesOf(closingId: number): Promise<AllocationVote[]> {
    return this.db
      .repository(AllocationVote)
      .find({ where: { closingId }, relations: { minutesFile: true }, order: { id: 'ASC' } });
  }

  private async mustBeAFile(id: number): Promise<void> {
    const known = await this.db.repository(StoredFile).existsBy({ id, purpose: 'attachment' });
    if (!known) throw RuleBroken.on('minutesFileId', 'unknown_file', { fr: 'Fichier inconnu.', en: 'Unknown file.' });
  }
}

function basisOf({
  result,
  capital,
  legalBefore,
  carriedForwardBefore,
  statutoryPercent,
}: AllocationVote): AllocationBasis {
  return { result, capital, legalBefore, carriedForwardBefore, statutoryPercent };
}

function exactly(voted: AllocationAmounts): AllocationAmounts {
  return Object.fromEntries(ALLOCATION_LINES.map((line) => [line, roundHalfUp(voted[line])])) as AllocationAmounts;
}

function shownVote(vote: AllocationVote): AllocationVoteOut {
  const { id, votedOn, authorName, note, cancelledOn, cancelledBy, cancelReason } = vote;
  return {
    id,
    votedOn,
    authorName,
    note,
    ...exactly(vote),
    minutesName: vote.minutesFile?.name ?? null,
    warnings: allocationWarnings(basisOf(vote), vote),
    cancelledOn,
    cancelledBy,
    cancelReason,
  };
}

function refusalOf(fault: AllocationFault, result: string): RuleBroken {
  if (fault.fault === 'total') {
    return RuleBroken.on(fault.line, 'total_does_not_hold', {
      fr: `Le total doit être le résultat, ${spokenMoney(result)} : ${spokenMoney(fault.expected)} ici.`,
      en: `The total has to be the result, ${spokenMoney(result, 'en')}: ${spokenMoney(fault.expected, 'en')} here.`,
    });
  }
  return RuleBroken.on(fault.line, 'wrong_sign', {
    fr: `Le résultat est de ${spokenMoney(result)} : ce montant ne peut pas en venir.`,
    en: `The result is ${spokenMoney(result, 'en')}: this amount cannot come out of it.`,
  });
}

const REOPENED = new Conflict('reopened', {
  fr: 'Cet exercice a été rouvert : clôturez-le d’abord.',
  en: 'This fiscal year was reopened: close it first.',
});

const VOTED = new Conflict('voted', {
  fr: 'L’affectation de ce résultat est votée : annulez d’abord le vote.',
  en: 'The allocation of this result was voted: cancel the vote first.',
});

const NOT_A_DAY_OF_VOTE = RuleBroken.on('votedOn', 'day_of_vote', {
  fr: 'L’assemblée vote après la fin de l’exercice, et aujourd’hui au plus tard.',
  en: 'The meeting votes after the end of the fiscal year, and today at the latest.',
});

const BEFORE_THE_VOTE = RuleBroken.on('movedOn', 'before_the_vote', {
  fr: 'Un vote n’est pas annulé avant d’avoir eu lieu.',
  en: 'A vote is not cancelled before it took place.',
});
