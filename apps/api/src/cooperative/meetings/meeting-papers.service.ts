import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { recordExport } from '../../core/record-export.js';
import type { LetterContent } from '../../reference/letter-content.js';
import { letterPdf } from '../../reference/letter-pdf.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { type AddressedMember, MembersService } from '../members/members.service.js';
import { convocationLetter } from './convocation-letter.js';
import { GeneralMeetingsService } from './general-meetings.service.js';
import { attendancePdf, convocationListPdf } from './attendance-pdf.js';
import type { GeneralMeetingWithPartsOut } from './meeting.dto.js';
import { minutesPdf } from './minutes-pdf.js';
import type { MeetingVoterOut, Paper } from './voter.dto.js';
import { VotersService } from './voters.service.js';

/** The papers of a meeting, as PDFs in French: lists, letters, attendance sheet, minutes. */
@Injectable()
export class MeetingPapersService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly settings: SettingsService,
    private readonly meetings: GeneralMeetingsService,
    private readonly voters: VotersService,
    private readonly members: MembersService,
  ) {}

  /** @throws NotFound; RuleBroken on letters when all have an e-mail address */
  async print(meetingId: number, paper: Paper): Promise<{ name: string; pdf: Buffer }> {
    const meeting = await this.meetings.get(meetingId);
    const name = `${FILES[paper]}-${meeting.day}.pdf`;
    const pdf = await this.pdf(paper, meeting, await this.voters.of(meetingId));
    await recordExport(this.db, 'general-meetings', name);
    return { name, pdf };
  }

  /** What a member is written to be convened. @throws NotFound */
  async convocation(meetingId: number, memberId: number): Promise<LetterContent> {
    return this.letter(await this.meetings.get(meetingId), await this.members.addressed(memberId));
  }

  private async pdf(paper: Paper, meeting: GeneralMeetingWithPartsOut, voters: MeetingVoterOut[]): Promise<Buffer> {
    const { cooperativeName } = await this.settings.get();
    if (paper === 'convocations') return convocationListPdf(cooperativeName, meeting, voters);
    if (paper === 'attendance') return attendancePdf(cooperativeName, meeting, voters);
    if (paper === 'minutes') return minutesPdf(cooperativeName, meeting, voters);
    const without = voters.filter(({ email }) => email === null);
    if (without.length === 0) throw NO_LETTER;
    const letters: LetterContent[] = [];
    for (const { memberId } of without)
      letters.push(await this.letter(meeting, await this.members.addressed(memberId)));
    return letterPdf(letters);
  }

  private async letter(meeting: GeneralMeetingWithPartsOut, member: AddressedMember): Promise<LetterContent> {
    const sender = await this.settings.get();
    return convocationLetter(meeting, member, { sender, today: this.clock.today() });
  }
}

const FILES: Record<Paper, string> = {
  convocations: 'liste-de-convocation',
  letters: 'convocations',
  attendance: 'feuille-de-presence',
  minutes: 'proces-verbal',
};

const NO_LETTER = new RuleBroken('no_letter', {
  fr: 'Aucune lettre à imprimer : chaque sociétaire a une adresse électronique.',
  en: 'No letter to print: each member has an e-mail address.',
});
