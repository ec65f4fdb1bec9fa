import EventIcon from '@mui/icons-material/Event';
import { Box, Button } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { Title, useCanAccess, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { useSettings } from '../../system/settings/index.js';
import { useColleagueChoices } from '../../system/users/index.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { CalendarButton } from '../calendar-feeds/index.js';
import { CalendarFilters } from './CalendarFilters.js';
import { type CalendarItem, movedTo, type Times } from './calendar-item.js';
import { PeopleLegend } from './PeopleLegend.js';
import { TeamCalendar } from './TeamCalendar.js';
import { useCalendarChoices } from './useCalendarChoices.js';
import { useMoves } from './useMoves.js';

const PlanDialog = lazy(() => import('./PlanDialog.js'));

/** The days of the team: what each does and when, to see, to plan and to move. */
export default function CalendarPage() {
  const translate = useTranslate();
  const choices = useCalendarChoices();
  const colleagues = useColleagueChoices();
  const { canAccess = false } = useCanAccess({ resource: 'activities', action: 'create' });
  const { data: settings } = useSettings();
  const [days, setDays] = useState<{ from: string; to: string }>();
  const [planned, setPlanned] = useState<Times>();
  const { move, save, wait, cancel } = useMoves();
  const { people, kinds, also, view, day, choose } = choices;
  // Asked for no kind, the API gives them all.
  const asked = days && queryString({ ...days, colleagueId: people, kind: kinds, also });
  const read = useApi<CalendarItem[]>(asked && `/calendar${asked}`);
  const found = (read.data ?? []).filter(({ source }) => source !== 'activities' || kinds.length > 0);
  const items = found.map((item) => (move?.item.id === item.id ? movedTo(item, move.times) : item));
  if (!settings) return null;
  const { today } = settings;
  return (
    <>
      <Title title="calendar.title" />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1, mt: 1 }}>
        {canAccess && (
          <Button
            variant="contained"
            startIcon={<EventIcon />}
            aria-haspopup="dialog"
            onClick={() => setPlanned({ day: day && day > today ? day : today, startTime: null, duration: null })}
          >
            {translate('calendar.plan')}
          </Button>
        )}
        <CalendarButton label="calendarFeed.inProgram" />
      </Box>
      <CalendarFilters choices={choices} />
      {read.error && <ErrorNotice error={read.error} retry={() => void read.refetch()} />}
      <TeamCalendar
        items={items}
        colleagues={colleagues}
        canWrite={canAccess}
        today={today}
        view={view}
        day={day}
        onDays={({ view: shownView, day: shownDay, ...shown }) => {
          setDays(shown);
          if (shownView !== view || shownDay !== day) choose({ view: shownView, day: shownDay });
        }}
        onMove={save}
        onKey={wait}
        onCancel={cancel}
        onPlan={setPlanned}
      />
      <PeopleLegend items={items} colleagues={colleagues} />
      <Suspense>{planned && <PlanDialog times={planned} onClose={() => setPlanned(undefined)} />}</Suspense>
    </>
  );
}
