import { Box, ToggleButton, ToggleButtonGroup } from '@mui/material';
import { EVENT_ANSWERS, EVENT_ATTENDANCES } from '@terril/domain';
import { useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { useTerm } from '../../ui/terms.js';
import type { EventPerson } from './event.js';

/** What somebody answered, and whether they came: a tap notes it, another takes it back. */
export function MarkButtons({ person }: { person: EventPerson }) {
  const translate = useTranslate();
  const term = useTerm();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess = false } = useCanAccess({ resource: 'event-people', action: 'edit' });
  const mark = async (body: object) => {
    try {
      await request(`/event-people/${person.id}`, { method: 'PATCH', body });
      refresh();
    } catch (error) {
      notify(sentenceOf(error), { type: 'error' });
    }
  };
  const group = (of: 'answer' | 'attendance', terms: string, values: readonly string[]) => (
    <ToggleButtonGroup
      exclusive
      size="small"
      disabled={!canAccess}
      value={person[of]}
      aria-label={translate(`events.${of}Of`, { name: person.name })}
      onChange={(_, value: string | null) => void mark({ [of]: value })}
    >
      {values.map((value) => (
        <ToggleButton key={value} value={value} sx={{ textTransform: 'none', py: 0.5 }}>
          {term(terms, value)}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 1 }}>
      {group('answer', 'eventAnswer', EVENT_ANSWERS)}
      {group('attendance', 'eventAttendance', EVENT_ATTENDANCES)}
    </Box>
  );
}
