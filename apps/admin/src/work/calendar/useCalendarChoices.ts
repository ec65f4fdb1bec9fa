import { ACTIVITY_KINDS, type ActivityKind, CALENDAR_SOURCES, type CalendarSource } from '@terril/domain';
import { useUrlState } from '../../ui/useUrlState.js';

/** What a calendar shows, unless told: what people go to or do. */
const USUAL: ActivityKind[] = ['call', 'meeting', 'visit', 'task', 'event'];

type Shown = ActivityKind | CalendarSource;
export const SHOWABLE: readonly Shown[] = [...ACTIVITY_KINDS, ...CALENDAR_SOURCES];

export interface CalendarChoices {
  /** Empty = the whole team. */
  people: number[];
  shown: Shown[];
  kinds: ActivityKind[];
  also: CalendarSource[];
  view: string | undefined;
  day: string | undefined;
  choose: (changes: { people?: number[]; shown?: Shown[]; view?: string; day?: string }) => void;
}

/** Whose calendar it is, what of it and which days, kept in the address of the page. */
export function useCalendarChoices(): CalendarChoices {
  const [params, set] = useUrlState();
  const listed = (name: string) => (params.get(name) ?? '').split(',').filter(Boolean);
  const shown = params.has('show') ? SHOWABLE.filter((one) => listed('show').includes(one)) : USUAL;
  return {
    people: listed('people').map(Number).filter(Number.isInteger),
    shown,
    kinds: ACTIVITY_KINDS.filter((kind) => shown.includes(kind)),
    also: CALENDAR_SOURCES.filter((source) => shown.includes(source)),
    view: params.get('view') ?? undefined,
    day: params.get('day') ?? undefined,
    choose: ({ people, shown: show, ...rest }) =>
      set({ ...rest, ...(people && { people: people.join() }), ...(show && { show: show.join() }) }),
  };
}
