import type { DateSelectArg, DatesSetArg, EventApi, EventContentArg, EventDropArg } from '@fullcalendar/core';
import englishLocale from '@fullcalendar/core/locales/en-gb';
import frenchLocale from '@fullcalendar/core/locales/fr';
import dayGridPlugin from '@fullcalendar/daygrid';
import interactionPlugin, { type DateClickArg, type EventResizeDoneArg } from '@fullcalendar/interaction';
import listPlugin from '@fullcalendar/list';
import FullCalendar from '@fullcalendar/react';
import timeGridPlugin from '@fullcalendar/timegrid';
import { useMediaQuery } from '@mui/material';
import type { Theme } from '@mui/material';
import { clockTime, dayBefore, dayOf, minutesBetween, shownAt, timeOf, USUAL_LENGTH } from '@terril/domain';
import { useCreatePath, useLocale, useNavigate, useTranslate } from 'react-admin';
import { CalendarEntry } from './CalendarEntry.js';
import { CalendarFrame } from './CalendarFrame.js';
import { type CalendarItem, eventOf, isMovable, shownOn, type Times, timesOf } from './calendar-item.js';
import type { Move } from './useMoves.js';
import { visibleHours } from './visible-hours.js';

interface TeamCalendarProps {
  items: CalendarItem[];
  colleagues: { id: number }[];
  canWrite: boolean;
  /** The day that it is, which a demonstration stops. */
  today: string;
  view: string | undefined;
  day: string | undefined;
  /** The days that are to be read, both included, and how they are shown. */
  onDays: (days: { from: string; to: string; view: string; day: string }) => void;
  onMove: (move: Move) => void;
  onKey: (move: Move) => void;
  onCancel: () => void;
  /** An empty hour or day was chosen. */
  onPlan: (times: Times) => void;
}

const itemOf = (event: EventApi): CalendarItem => event.extendedProps.item as CalendarItem;
const entryOf = ({ event, view: { type } }: EventContentArg) => (
  <CalendarEntry item={itemOf(event)} colleagues={event.extendedProps.colleagues} isLine={type.startsWith('list')} />
);
const MS_IN_MINUTE = 60_000;

/** Days, weeks and months, or an agenda line by line; what may move is dragged, resized, or moved by keys. */
export function TeamCalendar({ items, colleagues, canWrite, today, view, day, ...on }: TeamCalendarProps) {
  const translate = useTranslate();
  const isFrench = useLocale() === 'fr';
  const navigate = useNavigate();
  const createPath = useCreatePath();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'), { noSsr: true });
  const hours = visibleHours(items);
  const onDrop = ({ event, revert }: EventDropArg) => {
    const { start, allDay } = event;
    if (!start) return revert();
    const at = shownOn(start);
    on.onMove({
      item: itemOf(event),
      times: { ...timesOf(itemOf(event)), day: dayOf(at), startTime: allDay ? null : timeOf(at) },
    });
  };
  const onResize = ({ event, revert }: EventResizeDoneArg) => {
    const { start, end } = event;
    if (!start || !end) return revert();
    const times = { ...timesOf(itemOf(event)), duration: minutesBetween(shownOn(start), shownOn(end)) };
    on.onMove({ item: itemOf(event), times });
  };
  const onClick = ({ dateStr, allDay }: DateClickArg) => {
    if (canWrite) on.onPlan({ day: dayOf(dateStr), startTime: allDay ? null : timeOf(dateStr), duration: null });
  };
  const onSelect = ({ start, end, allDay }: DateSelectArg) => {
    const [from, until] = [shownOn(start), shownOn(end)];
    const duration = minutesBetween(from, until);
    // A click is told too, as the shortest of choices.
    if (!allDay && duration > USUAL_LENGTH) on.onPlan({ day: dayOf(from), startTime: timeOf(from), duration });
  };
  const onDays = ({ start, end, view: { type, calendar } }: DatesSetArg) =>
    on.onDays({
      from: dayOf(shownOn(start)),
      to: dayBefore(dayOf(shownOn(end))),
      view: type,
      day: dayOf(shownOn(calendar.getDate())),
    });
  return (
    <CalendarFrame
      movable={(id) => items.find((item) => item.id === id && canWrite && isMovable(item))}
      onKey={on.onKey}
      onCancel={on.onCancel}
    >
      <FullCalendar
        plugins={[dayGridPlugin, timeGridPlugin, listPlugin, interactionPlugin]}
        locale={isFrench ? frenchLocale : englishLocale}
        timeZone="UTC"
        now={() => clockTime(today, timeOf(shownAt(Math.floor(Date.now() / MS_IN_MINUTE))))}
        nowIndicator
        initialView={view ?? (isNarrow ? 'listWeek' : 'timeGridWeek')}
        initialDate={day ?? today}
        headerToolbar={{
          left: 'prev,next today',
          center: 'title',
          right: isNarrow ? 'listWeek,timeGridDay' : 'dayGridMonth,timeGridWeek,timeGridDay,listWeek',
        }}
        buttonIcons={false}
        buttonText={{ prev: '‹', next: '›', today: translate('calendar.today') }}
        noEventsText={translate('calendar.none')}
        firstDay={1}
        height="auto"
        slotDuration="00:30"
        snapDuration="00:15"
        slotMinTime={hours.from}
        slotMaxTime={hours.until}
        defaultTimedEventDuration={{ minutes: USUAL_LENGTH }}
        dayMaxEvents={isNarrow ? 3 : 5}
        eventDisplay="block"
        eventInteractive
        navLinks
        editable={false}
        selectable={canWrite}
        selectMirror
        events={items.map((item) => eventOf(item, colleagues, canWrite))}
        eventContent={entryOf}
        eventDidMount={({ el, event }) => {
          el.dataset.item = event.id;
          if (el.tagName === 'A') el.setAttribute('role', 'button');
        }}
        eventClick={({ event }) => {
          const { source, recordId } = itemOf(event);
          navigate(createPath({ resource: source, id: recordId, type: 'show' }));
        }}
        eventDrop={onDrop}
        eventResize={onResize}
        dateClick={onClick}
        select={onSelect}
        datesSet={onDays}
      />
    </CalendarFrame>
  );
}
