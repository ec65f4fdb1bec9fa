import { TERMS } from '@terril/domain';
import { spokenNumber } from '../../core/spoken-amount.js';
import { type PdfTable, tablesPdf } from '../table-pdf.js';
import { meetingTitle } from './convocation-letter.js';
import type { GeneralMeetingWithPartsOut, MeetingCounts } from './meeting.dto.js';
import type { MeetingVoterOut } from './voter.dto.js';

type Meeting = GeneralMeetingWithPartsOut;

/** 'Assemblée générale ordinaire du 12 juin 2020' */
export const titleOf = (meeting: Meeting): string => meetingTitle(meeting).replace(/^a/, 'A');

export const placeLine = ({ time, place }: Meeting): string[] => {
  const line = [time?.replace(':', ' h '), place].filter(Boolean).join(', ');
  return line === '' ? [] : [line];
};

export const nameOf = ({ name, representativeName }: MeetingVoterOut): string =>
  [name, representativeName && `représenté par ${representativeName}`].filter(Boolean).join('\n');

/** '7 présents et 1 représenté sur 13' */
export const thereOf = ({ voters, present, represented }: MeetingCounts): string =>
  `${counted(present, 'présent')} et ${counted(represented, 'représenté')} sur ${voters}`;

/** '3 sociétaires' */
export const counted = (count: number, word: string): string => `${count} ${word}${count > 1 ? 's' : ''}`;

/** Who is convened, by college, with where they are reached. */
export function convocationListPdf(cooperative: string, meeting: Meeting, voters: MeetingVoterOut[]): Promise<Buffer> {
  const written = (day: string | null) => day?.split('-').toReversed().join('/') ?? '';
  return tablesPdf({
    cooperative,
    title: `Liste de convocation : ${meetingTitle(meeting)}`,
    lines: placeLine(meeting),
    landscape: true,
    tables: byCollege(meeting, voters).map(({ title, rows }) => ({
      title,
      columns: [
        { title: 'N°', width: 10, right: true },
        { title: 'Sociétaire', width: '*' },
        { title: 'Adresse', width: 62 },
        { title: 'Adresse électronique', width: 62 },
        { title: 'Convoqué le', width: 22 },
        { title: 'Par', width: 20 },
      ],
      rows: rows.map((voter) => [
        String(voter.number),
        nameOf(voter),
        voter.postalAddress ?? '',
        voter.email ?? '',
        written(voter.convenedOn),
        voter.convenedBy === null ? '' : TERMS.fr.convocationMeans[voter.convenedBy],
      ]),
    })),
  });
}

/** The sheet that is signed at the door, by college: who came, who votes for whom. */
export function attendancePdf(cooperative: string, meeting: Meeting, voters: MeetingVoterOut[]): Promise<Buffer> {
  return tablesPdf({
    cooperative,
    title: `Feuille de présence : ${meetingTitle(meeting)}`,
    lines: [
      ...placeLine(meeting),
      `${meeting.state === 'planned' ? counted(meeting.counts.voters, 'sociétaire') : thereOf(meeting.counts)} ; quorum de ${spokenNumber(meeting.quorum)} % : ${counted(meeting.quorumNeeded, 'sociétaire')}.`,
    ],
    tables: [
      ...byCollege(meeting, voters).map(({ title, rows }): PdfTable => ({
        title,
        rowHeight: 9,
        columns: [
          { title: 'N°', width: 10, right: true },
          { title: 'Sociétaire', width: '*' },
          { title: 'Présence', width: 24 },
          { title: 'Pouvoir donné à', width: 42 },
          { title: 'Signature', width: 44 },
        ],
        rows: rows.map((voter) => [
          String(voter.number),
          nameOf(voter),
          meeting.state === 'planned' ? '' : TERMS.fr.presence[voter.presence],
          voter.proxyToName ?? '',
          '',
        ]),
      })),
      certified(meeting),
    ],
  });
}

/** Those who answer for the sheet sign it too. */
function certified({ chair, secretary }: Meeting): PdfTable {
  return {
    title: 'Certifiée exacte par le bureau',
    rowHeight: 18,
    columns: [
      { title: 'Présidence de séance', width: '*' },
      { title: 'Secrétariat', width: '*' },
    ],
    rows: [[chair ?? '', secretary ?? '']],
  };
}

function byCollege({ colleges }: Meeting, voters: MeetingVoterOut[]): { title: string; rows: MeetingVoterOut[] }[] {
  const groups = colleges.map(({ collegeId, name }) => ({
    title: name,
    rows: voters.filter((voter) => collegeId === null || voter.collegeId === collegeId),
  }));
  const known = new Set(groups.flatMap(({ rows }) => rows));
  const others = { title: 'Sans collège', rows: voters.filter((voter) => !known.has(voter)) };
  return [...groups, others].filter(({ rows }) => rows.length > 0);
}
