import { Box } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { CalendarItem } from './calendar-item.js';
import { Initials } from './Initials.js';

interface PeopleLegendProps {
  items: CalendarItem[];
  colleagues: { id: number; name: string }[];
}

/** Whose colours are in sight. */
export function PeopleLegend({ items, colleagues }: PeopleLegendProps) {
  const translate = useTranslate();
  const shown = new Set(items.flatMap(({ people }) => people.map(({ id }) => id)));
  const those = colleagues.filter(({ id }) => shown.has(id));
  if (those.length === 0) return null;
  return (
    <Box
      component="ul"
      aria-label={translate('calendar.legend')}
      sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, listStyle: 'none', p: 0, my: 1, fontSize: '0.85rem' }}
    >
      {those.map(({ id, name }) => (
        <li key={id}>
          <Initials id={id} name={name} colleagues={colleagues} isInCharge /> <span aria-hidden>{name}</span>
        </li>
      ))}
    </Box>
  );
}
