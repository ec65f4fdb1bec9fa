import { Box, Typography } from '@mui/material';
import { visuallyHidden } from '@mui/utils';
import { USUAL_LENGTH } from '@terril/domain';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useTranslate } from 'react-admin';
import { type CalendarItem, timesOf } from './calendar-item.js';
import { CALENDAR_STYLES } from './calendar-styles.js';
import { movedByKey } from './keyboard-moves.js';
import type { Move } from './useMoves.js';
import { useTimesText } from './useTimesText.js';

interface CalendarFrameProps {
  /** The item of that id, if it may be moved. */
  movable: (id: string | undefined) => CalendarItem | undefined;
  onKey: (move: Move) => void;
  onCancel: () => void;
  children: ReactNode;
}

/** What is around the calendar: its styles, and moves by keys, each told to who listens. */
export function CalendarFrame({ movable, onKey, onCancel, children }: CalendarFrameProps) {
  const translate = useTranslate();
  const timesText = useTimesText();
  const help = useId();
  const frame = useRef<HTMLDivElement>(null);
  const [told, setTold] = useState('');
  const focused = useRef<string>(undefined);
  // A moved activity is drawn anew elsewhere: the next key is for it.
  useEffect(() => {
    if (focused.current === undefined || frame.current?.contains(document.activeElement)) return;
    if (document.activeElement !== document.body) return;
    frame.current?.querySelector<HTMLElement>(`[data-item="${focused.current}"]`)?.focus();
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const { item: id } = (event.target as HTMLElement).closest<HTMLElement>('[data-item]')?.dataset ?? {};
    const item = movable(id);
    focused.current = id;
    if (!item) return;
    if (event.key === 'Escape') {
      onCancel();
      setTold('');
      return;
    }
    const times = movedByKey(event, timesOf(item), USUAL_LENGTH);
    if (!times) return;
    event.preventDefault();
    setTold(translate('calendar.moved', { title: item.title, when: timesText(times) }));
    onKey({ item, times });
  };
  return (
    <Box
      component="section"
      ref={frame}
      onKeyDown={onKeyDown}
      aria-label={translate('calendar.title')}
      aria-describedby={help}
      sx={CALENDAR_STYLES}
    >
      {children}
      <Typography id={help} variant="body2" color="text.secondary" sx={{ mt: 1, display: { xs: 'none', md: 'block' } }}>
        {translate('calendar.help')}
      </Typography>
      <output style={visuallyHidden}>{told}</output>
    </Box>
  );
}
