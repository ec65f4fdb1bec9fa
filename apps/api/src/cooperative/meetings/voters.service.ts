import { Injectable } from '@nestjs/common';
import { type ProxyFault, proxyFault } from '@terril/domain';
import { In, IsNull, Not } from 'typeorm';
import { Db } from '../../core/db.js';
import { Conflict, NotFound, RuleBroken, type Sentence } from '../../core/errors.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type Page } from '../../core/list-query.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { MembersService } from '../members/members.service.js';
import { RulesService } from '../rules/rules.service.js';
import type { GeneralMeeting } from './general-meeting.entity.js';
import { MeetingVoter } from './meeting-voter.entity.js';
import { mustBeOpen } from './meeting-states.js';
import type { ToConveneOut } from './meeting.dto.js';
import { toConvene } from './to-convene.js';
import type { MeetingVoterOut, MeetingVoterQuery, VoterMark } from './voter.dto.js';
import { shownVoters, VOTER_COLUMNS, VOTER_RULES, votersWithNames } from './voter-list.js';

const VOTER = { fr: 'Sociétaire convoqué', en: 'Convened member' };

/** The attendance sheets of meetings: who may vote, who is there, who votes for whom. */
@Injectable()
export class VotersService {
  constructor(
    private readonly db: Db,
    private readonly members: MembersService,
    private readonly rules: RulesService,
    private readonly settings: SettingsService,
  ) {}

  async list(query: MeetingVoterQuery): Promise<Page<MeetingVoterOut>> {
    const { data, ...whole } = await listPage(votersWithNames(this.db), query, VOTER_RULES);
    return { data: await shownVoters(this.db, data), ...whole };
  }

  exported(): ExportedList<MeetingVoter, MeetingVoterQuery, MeetingVoterOut> {
    return {
      recordType: 'general-meetings',
      name: { fr: 'Convocations et émargement', en: 'Convocations and attendance' },
      columns: VOTER_COLUMNS,
      rules: VOTER_RULES,
      builder: () => votersWithNames(this.db),
      shown: (batch) => shownVoters(this.db, batch),
    };
  }

  /** All those of a meeting, by their number. */
  async of(meetingId: number): Promise<MeetingVoterOut[]> {
    const builder = votersWithNames(this.db).where('voter.meeting_id = :meetingId', { meetingId });
    return shownVoters(this.db, await builder.orderBy('member.number').getMany());
  }

  /** Whom there is to convene, and by what. */
  async toConvene(meetingId: number): Promise<ToConveneOut> {
    const { mailEnabled } = await this.settings.get();
    return toConvene(await this.of(meetingId), mailEnabled);
  }

  /** @throws NotFound */
  async get(id: number): Promise<MeetingVoterOut> {
    const [voter] = await shownVoters(
      this.db,
      await votersWithNames(this.db).where('voter.id = :id', { id }).getMany(),
    );
    if (!voter) throw new NotFound(VOTER, id);
    return voter;
  }

  /** Brings the sheet of a meeting to come to who is a member on its day, each in the college of that day. */
  async fill({ id: meetingId, day }: Pick<GeneralMeeting, 'id' | 'day'>): Promise<void> {
    const voters = this.db.repository(MeetingVoter);
    const members = await this.members.on(day);
    const collegeOf = new Map(members.map(({ id, collegeId }) => [id, collegeId]));
    const sheet = await voters.findBy({ meetingId });
    const gone = sheet.filter(({ memberId }) => !collegeOf.has(memberId)).map(({ id }) => id);
    if (gone.length > 0) {
      await voters.update({ proxyToId: In(gone) }, { proxyToId: null });
      await voters.delete({ id: In(gone) });
    }
    const known = new Map(sheet.map((voter) => [voter.memberId, voter]));
    const added = members.filter(({ id }) => !known.has(id));
    await voters.insert(added.map(({ id: memberId, collegeId }) => ({ meetingId, memberId, collegeId })));
    const moved = sheet.filter(
      ({ memberId, collegeId }) => collegeOf.has(memberId) && collegeOf.get(memberId) !== collegeId,
    );
    for (const { id, memberId } of moved) await voters.update(id, { collegeId: collegeOf.get(memberId) ?? null });
  }

  /**
   * Keeps the proxies of a meeting for the one that follows it, in its transaction, whose sheet is filled: they stand for the
   * meetings convened one after another with the same agenda (code de commerce, R225-79 and R223-21). Those that the rules
   * do not allow any more, or between members who left, fall.
   */
  async keepProxies(fromId: number, toId: number): Promise<void> {
    const voters = this.db.repository(MeetingVoter);
    const given = await voters.find({
      where: { meetingId: fromId, proxyToId: Not(IsNull()) },
      relations: { proxyTo: true },
      order: { id: 'ASC' },
    });
    const sheet = await voters.findBy({ meetingId: toId });
    const { mostProxies } = await this.rules.get();
    const ofMember = new Map(sheet.map((voter) => [voter.memberId, voter]));
    for (const { memberId, proxyTo } of given) {
      const giver = ofMember.get(memberId);
      const holder = proxyTo && ofMember.get(proxyTo.memberId);
      if (!giver || !holder || proxyFault(sheet, giver, holder, mostProxies)) continue;
      giver.proxyToId = holder.id;
      await voters.update(giver.id, { proxyToId: holder.id });
    }
  }

  /** @throws RuleBroken that names who would have no vote */
  async mustHaveColleges(meetingId: number): Promise<void> {
    const without = (await this.of(meetingId)).filter(({ collegeId }) => collegeId === null);
    if (without.length > 0) throw withoutCollege(without.map(({ name }) => name).join(', '));
  }

  /**
   * Notes at the door who came, and before or there who gives a proxy to whom. The last word counts: several people note.
   * @throws Conflict on a meeting that is closed, or not open yet; RuleBroken on a proxy that cannot be
   */
  mark(id: number, { isPresent, proxyToId }: VoterMark): Promise<MeetingVoterOut> {
    return this.db.transaction(async () => {
      const { meetingId } = await this.get(id);
      await mustBeOpen(this.db, meetingId, isPresent === undefined);
      const voters = this.db.repository(MeetingVoter);
      const sheet = await voters.findBy({ meetingId });
      const voter = sheet.find((each) => each.id === id);
      if (!voter) throw new NotFound(VOTER, id);
      if (isPresent !== undefined) voter.isPresent = isPresent;
      if (proxyToId !== undefined) voter.proxyToId = proxyToId;
      if (voter.proxyToId !== null) await this.checkProxy(sheet, voter, voter.proxyToId);
      await voters.update(id, { isPresent: voter.isPresent, proxyToId: voter.proxyToId });
      return this.get(id);
    });
  }

  private async checkProxy(sheet: MeetingVoter[], giver: MeetingVoter, holderId: number): Promise<void> {
    const holder = sheet.find(({ id }) => id === holderId);
    if (!holder) throw RuleBroken.on('proxyToId', 'no_holder', NO_HOLDER);
    const { mostProxies } = await this.rules.get();
    const fault = proxyFault(sheet, giver, holder, mostProxies);
    if (!fault) return;
    if (fault === 'giver_present') throw new Conflict('giver_present', faultSentence(fault, mostProxies));
    throw RuleBroken.on('proxyToId', fault, faultSentence(fault, mostProxies));
  }
}

const NO_HOLDER = {
  fr: 'Un pouvoir se donne à un autre sociétaire de l’assemblée.',
  en: 'A proxy is given to another member of the meeting.',
};

function faultSentence(fault: ProxyFault, most: number): Sentence {
  const SENTENCES: Record<ProxyFault, Sentence> = {
    to_oneself: NO_HOLDER,
    giver_present: {
      fr: 'Qui est présent vote en personne : retirez d’abord son pouvoir, ou sa présence.',
      en: 'Who is present votes in person: take back the proxy first, or the presence.',
    },
    giver_holds: {
      fr: 'Qui a reçu des pouvoirs ne peut pas donner le sien.',
      en: 'Who holds proxies cannot give one.',
    },
    holder_gave: {
      fr: 'Ce sociétaire a lui-même donné pouvoir : un pouvoir ne se transmet pas.',
      en: 'This member gave a proxy too: a proxy does not go on to a third person.',
    },
    too_many: {
      fr: `Ce sociétaire a déjà ${most} ${most > 1 ? 'pouvoirs' : 'pouvoir'}, le plus que les règles permettent.`,
      en: `This member holds ${most} ${most === 1 ? 'proxy' : 'proxies'} already, the most that the rules allow.`,
    },
  };
  return SENTENCES[fault];
}

const withoutCollege = (names: string) =>
  new RuleBroken('without_college', {
    fr: `N’ont pas de collège, donc pas de voix : ${names}.`,
    en: `Have no college, hence no vote: ${names}.`,
  });
