import { TERMS } from '@terril/domain';
import { type DocumentBlock, heading, paragraph, type TextDocument } from '../../core/document.js';
import { spokenNumber } from '../../core/spoken-amount.js';
import { spokenDay } from '../../core/spoken-day.js';
import { counted, nameOf, thereOf, titleOf } from './attendance-pdf.js';
import type { GeneralMeetingWithPartsOut, ResolutionOut } from './meeting.dto.js';
import type { MeetingVoterOut } from './voter.dto.js';

type Meeting = GeneralMeetingWithPartsOut;

const percent = (value: string | null) => (value === null ? '–' : `${spokenNumber(value)} %`);

/**
 * The minutes of a meeting, for its chair and secretary to complete and sign: who was there, the quorum, the agenda, what each
 * resolution became and by which votes. Of one that closed without a quorum, that it could not decide.
 */
export function minutes(cooperative: string, meeting: Meeting, voters: MeetingVoterOut[]): TextDocument {
  const { state, isQuorate } = meeting;
  const title = `${state === 'closed' && !isQuorate ? 'Procès-verbal de carence' : 'Procès-verbal'} : ${titleOf(meeting)}`;
  return {
    title,
    subtitle: [cooperative],
    author: cooperative,
    foot: `${cooperative}, ${title}`,
    blocks: [
      paragraph(opening(cooperative, meeting)),
      ...officers(meeting),
      paragraph(`La feuille de présence constate ${thereOf(meeting.counts)}. ${quorum(meeting)}`),
      heading('Ordre du jour', 1),
      {
        kind: 'paragraph',
        lines: meeting.resolutions.map(({ title: point }, index) => [{ text: `${index + 1}. ${point}` }]),
      },
      collegesTable(meeting),
      paragraph(countingRule(meeting)),
      ...meeting.resolutions.flatMap((resolution, index) => pointBlocks(resolution, index, meeting)),
      heading('Signatures', 1),
      {
        kind: 'facts',
        isSigned: true,
        items: [
          { label: 'Présidence de séance', value: meeting.chair ?? '' },
          { label: 'Secrétariat', value: meeting.secretary ?? '' },
        ],
      },
      presenceTable(voters),
    ],
  };
}

function opening(cooperative: string, { kind, call, day, time, place, firstMeeting }: Meeting): string {
  const where = [time && `à ${time.replace(':', ' h ')}`, place].filter(Boolean).join(', ');
  const after = firstMeeting && `, faute de quorum le ${spokenDay(firstMeeting.day, 'fr')}`;
  return `Le ${spokenDay(day, 'fr')}${where && `, ${where}`}, les sociétaires de ${cooperative} ont été réunis en assemblée générale ${TERMS.fr.meetingKind[kind].toLowerCase()}, sur ${TERMS.fr.meetingCall[call].toLowerCase()}${after ?? ''}.`;
}

function officers({ chair, secretary }: Meeting): DocumentBlock[] {
  const told = [chair && `Présidence de séance : ${chair}.`, secretary && `Secrétariat : ${secretary}.`].filter(
    Boolean,
  );
  return told.length === 0 ? [] : [paragraph(told.join(' '))];
}

function quorum({ quorum: asked, quorumNeeded, isQuorate }: Meeting): string {
  const needed = `Le quorum de ${spokenNumber(asked)} % (${counted(quorumNeeded, 'sociétaire')})`;
  return isQuorate
    ? `${needed} est atteint : l’assemblée peut valablement délibérer.`
    : `${needed} n’est pas atteint : l’assemblée ne peut pas délibérer.`;
}

function countingRule({ colleges, collegeRule }: Meeting): string {
  const hasColleges = colleges.some(({ collegeId }) => collegeId !== null);
  return hasColleges
    ? `Votes par collège : un sociétaire, une voix ; résultat de chaque collège ${TERMS.fr.collegeRule[collegeRule].toLowerCase()}.`
    : 'Un sociétaire, une voix.';
}

function collegesTable({ colleges }: Meeting): DocumentBlock {
  return {
    kind: 'table',
    title: 'Collèges',
    columns: [
      { title: 'Collège' },
      ...['Poids', 'Sociétaires', 'Présents', 'Représentés'].map((title) => ({ title, isNumber: true as const })),
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

function pointBlocks(resolution: ResolutionOut, index: number, meeting: Meeting): DocumentBlock[] {
  const { title, text, majority, isCarried } = resolution;
  const head = [heading(`${index + 1}. ${title}`, 1), ...written(text ?? '')];
  if (majority === null) return [...head, paragraph('Point d’information, sans vote.')];
  if (isCarried === null) return [...head, paragraph('Pas de vote.')];
  return [...head, ballotsTable(resolution, meeting), paragraph(outcome(resolution), { isStrong: true })];
}

/** What was put to the vote, in the lines and paragraphs it was written in. */
const written = (text: string): DocumentBlock[] =>
  text
    .split(/\n\s*\n/)
    .filter((part) => part.trim() !== '')
    .map((part) => ({ kind: 'paragraph', lines: part.split('\n').map((line) => [{ text: line }]) }));

function outcome({ majority, isCarried, forPercent, againstPercent }: ResolutionOut): string {
  const asked = majority === null ? '' : ` (${TERMS.fr.majority[majority].toLowerCase()})`;
  const votes =
    forPercent === null ? 'aucune voix exprimée' : `${percent(forPercent)} pour, ${percent(againstPercent)} contre`;
  return `${isCarried ? 'Adoptée' : 'Rejetée'}${asked} : ${votes}.`;
}

function ballotsTable({ ballots }: ResolutionOut, { colleges }: Meeting): DocumentBlock {
  return {
    kind: 'table',
    title: 'Votes',
    columns: [
      { title: 'Collège' },
      ...['Pour', 'Contre', 'Abstentions'].map((title) => ({ title, isNumber: true as const })),
    ],
    rows: ballots.map(({ collegeId, votesFor, votesAgainst, abstentions }) => [
      colleges.find((college) => college.collegeId === collegeId)?.name ?? '',
      String(votesFor),
      String(votesAgainst),
      String(abstentions),
    ]),
  };
}

function presenceTable(voters: MeetingVoterOut[]): DocumentBlock {
  return {
    kind: 'table',
    title: 'Présences et pouvoirs',
    columns: [
      { title: 'N°', weight: 0.4 },
      { title: 'Sociétaire', weight: 2.4 },
      { title: 'Présence' },
      { title: 'Pouvoir à', weight: 1.6 },
    ],
    rows: voters.map((voter) => [
      String(voter.number),
      nameOf(voter).replaceAll('\n', ', '),
      TERMS.fr.presence[voter.presence],
      voter.proxyToName ?? '',
    ]),
  };
}
