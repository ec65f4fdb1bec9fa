import { postalLines, TERMS } from '@terril/domain';
import { spokenDay } from '../../core/spoken-day.js';
import type { LetterContent } from '../../reference/letter-content.js';
import { placeAndDay, type Sender, senderLines } from '../../system/sender-lines.js';
import type { AddressedMember } from '../members/members.service.js';
import type { GeneralMeetingWithPartsOut } from './meeting.dto.js';

/** 'assemblée générale ordinaire du 12 juin 2020' */
export function meetingTitle({ kind, day }: Pick<GeneralMeetingWithPartsOut, 'kind' | 'day'>): string {
  return `assemblée générale ${TERMS.fr.meetingKind[kind].toLowerCase()} du ${spokenDay(day, 'fr')}`;
}

/** What a member is written to be convened, by letter or e-mail: in French, as it is a paper of the law. */
export function convocationLetter(
  meeting: GeneralMeetingWithPartsOut,
  member: Pick<AddressedMember, 'name' | 'representativeName' | 'place'>,
  { sender, today }: { sender: Sender; today: string },
): LetterContent {
  const { time, place, call, message, resolutions, mostProxies, firstMeeting } = meeting;
  const attention = member.representativeName && `À l’attention de ${member.representativeName}`;
  const again = `C’est une deuxième convocation : la première assemblée${firstMeeting ? `, le ${spokenDay(firstMeeting.day, 'fr')},` : ''} n’a pas atteint son quorum.`;
  const where = [time && `à ${time.replace(':', ' h ')}`, place].filter(Boolean).join(', ');
  const agenda = resolutions.map(({ title, text }, index) =>
    [`${index + 1}. ${title}`, text].filter(Boolean).join('\n'),
  );
  return {
    sender: senderLines(sender),
    legal: sender.cooperativeLegal,
    recipient: postalLines({ ...member.place, attention }) ?? [member.name],
    placeAndDay: placeAndDay(sender, today),
    subject: `Convocation à l’${meetingTitle(meeting)}`,
    box: null,
    body: [
      'Bonjour,',
      `Vous êtes convoqué à l’${meetingTitle(meeting)} de ${sender.cooperativeName}${where && `, ${where}`}.${call === 'second' ? ` ${again}` : ''}`,
      'Ordre du jour :',
      ...agenda,
      ...(message ? [message] : []),
      ...(mostProxies > 0
        ? [
            `Si vous ne pouvez pas venir, vous pouvez donner pouvoir à un autre sociétaire, qui peut en recevoir ${mostProxies} au plus.`,
          ]
        : []),
      'Salutations coopératives,',
    ].join('\n\n'),
    table: null,
    signature: [`Pour ${sender.cooperativeName}`],
  };
}
