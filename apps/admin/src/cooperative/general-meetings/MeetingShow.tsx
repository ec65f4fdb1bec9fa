import { Tab, Tabs } from '@mui/material';
import { Suspense } from 'react';
import { EditButton, useRecordContext, useTranslate } from 'react-admin';
import { RecordHistory } from '../../records/history/index.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { Agenda } from './Agenda.js';
import { Attendance } from './Attendance.js';
import { Convocations } from './Convocations.js';
import type { MeetingWithParts } from './meeting.js';
import { MeetingActions } from './MeetingActions.js';
import { MeetingFacts } from './MeetingFacts.js';
import { Proxies } from './Proxies.js';

const TABS = { agenda: Agenda, convocations: Convocations, attendance: Attendance, proxies: Proxies };

export default function MeetingShow() {
  return (
    <ShowPage isWhole actions={<MeetingActions />} edit={<EditUntilClosed />}>
      <MeetingFacts />
      <MeetingTabs />
      <Suspense>
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

function EditUntilClosed() {
  const meeting = useRecordContext<MeetingWithParts>();
  return meeting && meeting.state !== 'closed' ? <EditButton /> : null;
}

/** What is done before, at the door, and in the room; a meeting that is open begins at its door. */
function MeetingTabs() {
  const meeting = useRecordContext<MeetingWithParts>();
  const translate = useTranslate();
  const [params, setParams] = useUrlState();
  if (!meeting) return null;
  const names = Object.keys(TABS) as (keyof typeof TABS)[];
  const asked = names.find((name) => name === params.get('tab'));
  const shown = asked ?? (meeting.state === 'open' ? 'attendance' : 'agenda');
  const Shown = TABS[shown];
  return (
    <>
      <Tabs
        value={shown}
        onChange={(_, tab: string) => setParams({ tab })}
        variant="scrollable"
        allowScrollButtonsMobile
        aria-label={translate('meetings.tabs.label')}
        sx={{ mb: 2 }}
      >
        {names.map((name) => (
          <Tab key={name} value={name} label={translate(`meetings.tabs.${name}`)} />
        ))}
      </Tabs>
      <Shown meeting={meeting} />
    </>
  );
}
