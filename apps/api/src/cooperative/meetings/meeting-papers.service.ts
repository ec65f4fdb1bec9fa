import { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { documentFile } from '../../core/document-file.js';
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
import { minutes } from './minutes.js';
import { isWrittenTo } from './to-convene.js';
import type { MeetingVoterOut, Paper, PaperFormat, PaperQuery } from './voter.dto.js';
import { VotersService } from './voters.service.js';

interface PrintedPaper {
  name: string;
  content: Readable;
  mediaType: string;
}

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

  /**
   * @throws NotFound; RuleBroken on letters when all have an e-mail address, minutes of a meeting to come, and the ODT of what
   *   is no text
   */
  async print(meetingId: number, { paper, format = 'pdf' }: PaperQuery): Promise<PrintedPaper> {
    if (format === 'odt' && paper !== 'minutes') throw ONLY_PDF;
    const meeting = await this.meetings.get(meetingId);
    const name = `${FILES[paper]}-${meeting.day}.${format}`;
    const voters = await this.voters.of(meetingId);
    const file =
      paper === 'minutes'
        ? await this.minutes(meeting, voters, format)
        : { content: Readable.from([await this.pdf(paper, meeting, voters)]), mediaType: 'application/pdf' };
    await recordExport(this.db, 'general-meetings', name);
    return { name, ...file };
  }

  /** What a member is written to be convened. @throws NotFound */
  async convocation(meetingId: number, memberId: number): Promise<LetterContent> {
    return this.letter(await this.meetings.get(meetingId), await this.members.addressed(memberId));
  }

  private async minutes(
    meeting: GeneralMeetingWithPartsOut,
    voters: MeetingVoterOut[],
    format: PaperFormat,
  ): Promise<Omit<PrintedPaper, 'name'>> {
    if (meeting.state === 'planned') throw NOT_HELD;
    const { cooperativeName } = await this.settings.get();
    return documentFile(minutes(cooperativeName, meeting, voters), format);
  }

  private async pdf(
    paper: Exclude<Paper, 'minutes'>,
    meeting: GeneralMeetingWithPartsOut,
    voters: MeetingVoterOut[],
  ): Promise<Buffer> {
    const { cooperativeName, mailEnabled } = await this.settings.get();
    if (paper === 'convocations') return convocationListPdf(cooperativeName, meeting, voters);
    if (paper === 'attendance') return attendancePdf(cooperativeName, meeting, voters);
    const without = voters.filter((voter) => isWrittenTo(voter, mailEnabled));
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

const ONLY_PDF = RuleBroken.on('format', 'only_pdf', {
  fr: 'Seul le procès-verbal s’écrit aussi en ODT, pour être complété.',
  en: 'Only minutes are also written as ODT, to be completed.',
});
const NOT_HELD = new RuleBroken('not_held', {
  fr: 'Le procès-verbal s’écrit une fois l’assemblée ouverte.',
  en: 'Minutes are written once the meeting is open.',
});
const NO_LETTER = new RuleBroken('no_letter', {
  fr: 'Aucune lettre à imprimer : chaque sociétaire a une adresse électronique.',
  en: 'No letter to print: each member has an e-mail address.',
});
