import {
  choiceField,
  dateField,
  integerField,
  type ListFields,
  oneRecord,
  relatedField,
  ROW_FIELDS,
  textField,
  wordsOf,
} from '../../core/list-fields.js';

/** That the voter `voter` was there, or somebody who is there votes for it. */
const THERE = `(voter.is_present or exists (
  select 1 from meeting_voters holder where holder.id = voter.proxy_to_id and holder.is_present))`;

/** How many of the attendance sheet `condition` holds for. */
const voters = (condition: string) => (row: string) =>
  `(select count(*)::int from meeting_voters voter where voter.meeting_id = ${row}.id and ${condition})`;

/** What conditions on general meetings may name. */
export const MEETING_FIELDS: ListFields = {
  day: dateField('Jour', 'Day', 'day'),
  kind: choiceField(wordsOf('meetingKind'), 'Nature', 'Kind', 'kind'),
  call: choiceField(wordsOf('meetingCall'), 'Convocation', 'Convocation', 'call'),
  state: choiceField(wordsOf('meetingState'), 'État', 'State', 'state'),
  place: textField('Lieu', 'Place', 'place'),
  chair: textField('Présidence de séance', 'Chair', 'chair'),
  secretary: textField('Secrétariat', 'Secretary', 'secretary'),
  voters: integerField('Sociétaires', 'Members', voters('true')),
  present: integerField('Présents', 'Present', voters('voter.is_present')),
  there: integerField('Présents ou représentés', 'Present or represented', voters(THERE)),
  resolutions: integerField(
    'Résolutions à voter',
    'Resolutions to vote on',
    (row) =>
      `(select count(*)::int from resolutions point where point.meeting_id = ${row}.id and point.majority is not null)`,
  ),
  ...ROW_FIELDS,
  firstMeeting: oneRecord(
    'Première assemblée',
    'First meeting',
    relatedField(
      'general-meetings',
      'Faute de quorum à celle qui…',
      'For want of a quorum at the one that…',
      (row, first) => `${first}.id = ${row}.first_meeting_id`,
    ),
  ),
  members: relatedField(
    'members',
    'Sociétaires à l’émargement',
    'Members on the sheet',
    (row, member) =>
      `exists (select 1 from meeting_voters voter where voter.meeting_id = ${row}.id and voter.member_id = ${member}.id)`,
  ),
};

/** What members gain by the meetings that they may vote in. */
export const MEMBER_MEETINGS: ListFields = {
  attended: integerField(
    'Assemblées où présent ou représenté',
    'Meetings present or represented at',
    (row) => `(select count(*)::int from meeting_voters voter where voter.member_id = ${row}.id and ${THERE})`,
  ),
  meetings: relatedField(
    'general-meetings',
    'Assemblées',
    'General meetings',
    (row, meeting) =>
      `exists (select 1 from meeting_voters voter where voter.meeting_id = ${meeting}.id and voter.member_id = ${row}.id)`,
  ),
};
