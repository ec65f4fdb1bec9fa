import { TERMS } from '@terril/domain';
import { spokenNumber } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';
import { type PdfTable, tablesPdf } from '../table-pdf.js';
import { nameOf, placeLine, thereOf, titleOf } from './attendance-pdf.js';
import type { GeneralMeetingWithPartsOut, ResolutionOut } from './meeting.dto.js';
import type { MeetingVoterOut } from './voter.dto.js';

const percent = (value: string | null) => (value === null ? '–' : `${spokenNumber(value)} %`);

/** The minutes of a meeting in short: who was there, the quorum, what each resolution became and by which votes. */
export function minutesPdf(
  cooperative: string,
  meeting: GeneralMeetingWithPartsOut,
  voters: MeetingVoterOut[],
): Promise<Buffer> {
  const { counts, quorum, quorumNeeded, isQuorate, chair, secretary, collegeRule, call, firstMeeting } = meeting;
  const hasColleges = meeting.colleges.some(({ collegeId }) => collegeId !== null);
  return tablesPdf({
    cooperative,
    title: `Procès-verbal : ${titleOf(meeting)}`,
    lines: [
      ...placeLine(meeting),
      [TERMS.fr.meetingCall[call], firstMeeting && `après l’assemblée du ${spokenDay(firstMeeting.day, 'fr')}`]
        .filter(Boolean)
        .join(' '),
      ...(chair ? [`Présidence de séance : ${chair}`] : []),
      ...(secretary ? [`Secrétariat : ${secretary}`] : []),
      `${thereOf(counts)} ; quorum de ${spokenNumber(quorum)} % (${quorumNeeded}) ${isQuorate ? 'atteint' : 'non atteint'}.`,
      hasColleges
        ? `Votes par collège : un sociétaire, une voix ; résultat de chaque collège ${TERMS.fr.collegeRule[collegeRule].toLowerCase()}.`
        : 'Un sociétaire, une voix.',
    ],
    tables: [
      collegesTable(meeting),
      ...meeting.resolutions.map((resolution, index) => resolutionTable(resolution, index, meeting)),
      presenceTable(voters),
    ],
  });
}

function collegesTable({ colleges }: GeneralMeetingWithPartsOut): PdfTable {
  return {
    title: 'Collèges',
    columns: [
      { title: 'Collège', width: '*' },
      { title: 'Poids', width: 24, right: true },
      { title: 'Sociétaires', width: 24, right: true },
      { title: 'Présents', width: 24, right: true },
      { title: 'Représentés', width: 24, right: true },
    ],
    rows: colleges.map(({ name, weight, voters, present, represented }) => [
      name,
      percent(weight),
      String(voters),
      String(present),
      String(represented),
    ]),
  };
}

function resolutionTable(
  { title, text, majority, ballots, isCarried, forPercent, againstPercent }: ResolutionOut,
  index: number,
  { colleges }: GeneralMeetingWithPartsOut,
): PdfTable {
  const heading = [`${index + 1}. ${title}`, text].filter(Boolean).join('\n');
  if (majority === null)
    return { title: heading, columns: [{ title: 'Point d’information, sans vote', width: '*' }], rows: [] };
  const outcome =
    isCarried === null
      ? 'Pas de vote'
      : `${isCarried ? 'Adoptée' : 'Rejetée'} (${TERMS.fr.majority[majority].toLowerCase()}) : ${percent(forPercent)} pour, ${percent(againstPercent)} contre`;
  return {
    title: heading,
    columns: [
      { title: outcome, width: '*' },
      { title: 'Pour', width: 22, right: true },
      { title: 'Contre', width: 22, right: true },
      { title: 'Abstentions', width: 24, right: true },
    ],
    rows: ballots.map(({ collegeId, votesFor, votesAgainst, abstentions }) => [
      colleges.find((college) => college.collegeId === collegeId)?.name ?? '',
      String(votesFor),
      String(votesAgainst),
      String(abstentions),
    ]),
  };
}

function presenceTable(voters: MeetingVoterOut[]): PdfTable {
  return {
    title: 'Présences',
    columns: [
      { title: 'N°', width: 10, right: true },
      { title: 'Sociétaire', width: '*' },
      { title: 'Présence', width: 30 },
      { title: 'Pouvoir à', width: 60 },
    ],
    rows: voters.map((voter) => [
      String(voter.number),
      nameOf(voter),
      TERMS.fr.presence[voter.presence],
      voter.proxyToName ?? '',
    ]),
  };
}
