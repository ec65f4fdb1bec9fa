import { Alert, Typography } from '@mui/material';
import { useGetOne, useRecordContext, useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Section } from '../../ui/Section.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { WHOLE } from '../../ui/whole.js';
import type { MeetingWithParts } from './meeting.js';
import { meetingTitle } from './meetingTitle.js';

/** While members come in, several people note it: the page looks again. */
const MS_BETWEEN_LOOKS = 5_000;

/** When and where a meeting is, who is there, and whether it can decide. */
export function MeetingFacts() {
  const record = useRecordContext<MeetingWithParts>();
  const translate = useTranslate();
  const { percent } = useFormat();
  useGetOne(
    'general-meetings',
    { id: record?.id, meta: WHOLE },
    { enabled: record?.state === 'open', refetchInterval: MS_BETWEEN_LOOKS },
  );
  if (!record) return null;
  const { state, counts, quorum, quorumNeeded, isQuorate, colleges } = record;
  const there = counts.present + counts.represented;
  return (
    <Section title={meetingTitle(record)} action={<StatusChip of="meetingState" value={state} />}>
      <Facts>
        {state !== 'open' && <Setting meeting={record} />}
        <LinkedMeeting label="meetings.follows" meeting={record.firstMeeting} />
        <LinkedMeeting label="meetings.followedBy" meeting={record.secondMeeting} />
        <Fact label={translate('meetings.present')}>{translate('meetings.thereInDetail', { ...counts, there })}</Fact>
        {colleges
          .filter(({ collegeId }) => collegeId !== null)
          .map((college) => (
            <Fact
              key={college.collegeId}
              label={[college.name, college.weight && percent(college.weight)].filter(Boolean).join(' · ')}
            >
              {translate('meetings.there', { there: college.present + college.represented, voters: college.voters })}
            </Fact>
          ))}
      </Facts>
      {state !== 'planned' && (
        <Alert severity={isQuorate ? 'success' : 'warning'} sx={{ mt: 2 }}>
          {translate(isQuorate ? 'meetings.quorate' : 'meetings.notQuorate', {
            smart_count: there,
            needed: quorumNeeded,
            quorum: percent(quorum),
          })}
        </Alert>
      )}
      {record.message && <Typography sx={{ mt: 2, whiteSpace: 'pre-line' }}>{record.message}</Typography>}
    </Section>
  );
}

/** The other convocation of the same meeting, by its day. */
function LinkedMeeting({ label, meeting }: { label: string; meeting: MeetingWithParts['firstMeeting'] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (!meeting) return null;
  return (
    <Fact label={translate(label)}>
      <RecordLink resource="general-meetings" id={meeting.id}>
        {day(meeting.day)}
      </RecordLink>
    </Fact>
  );
}

/** What is known before and told after; at the door only who is there counts. */
function Setting({ meeting }: { meeting: MeetingWithParts }) {
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const label = (field: string) => translate(`resources.general-meetings.fields.${field}`);
  const hasColleges = meeting.colleges.some(({ collegeId }) => collegeId !== null);
  return (
    <>
      <Fact label={label('day')}>{[day(meeting.day), meeting.time].filter(Boolean).join(', ')}</Fact>
      <Fact label={label('place')}>{meeting.place}</Fact>
      <Fact label={label('call')}>{term('meetingCall', meeting.call)}</Fact>
      <Fact label={label('chair')}>{meeting.chair}</Fact>
      <Fact label={label('secretary')}>{meeting.secretary}</Fact>
      <Fact label={label('collegeRule')}>{hasColleges && term('collegeRule', meeting.collegeRule)}</Fact>
    </>
  );
}
