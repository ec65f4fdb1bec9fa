import { Table, TableBody, TableCell, TableContainer, TableHead, TableRow, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';
import { DayEntries } from './DayEntries.js';
import { weeksOf } from './weeks.js';

const SHOWN = 4;

/** The weeks of a month, Monday first. */
export function MonthGrid({ calendar: { month, today, days } }: { calendar: Schemas['OpportunityCalendarOut'] }) {
  const translate = useTranslate();
  const { month: named, weekday, day: dayText } = useFormat();
  const weeks = weeksOf(month);
  const dayOf = new Map(days.map((one) => [one.day, one]));
  return (
    <TableContainer component="section" aria-label={translate('opportunityCalendar.of', { month: named(month) })}>
      <Table sx={{ tableLayout: 'fixed', bgcolor: 'background.paper' }}>
        <TableHead>
          <TableRow>
            {[1, 2, 3, 4, 5, 6, 7].map((place) => (
              <TableCell key={place} sx={{ px: 1 }}>
                {weekday(place)}
              </TableCell>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {weeks.map((week) => (
            <TableRow key={week.find((day) => day !== undefined)}>
              {week.map((day, place) => (
                <TableCell
                  key={day ?? place}
                  sx={{
                    p: 0.5,
                    height: '6.5rem',
                    verticalAlign: 'top',
                    border: 1,
                    borderColor: 'divider',
                    ...(day === undefined && { bgcolor: 'action.hover' }),
                  }}
                >
                  {day && (
                    <Typography
                      component="h2"
                      variant="body2"
                      aria-label={dayText(day)}
                      aria-current={day === today ? 'date' : undefined}
                      sx={{ px: 0.5, fontWeight: day === today ? 700 : 400, ...(day === today && TODAY) }}
                    >
                      {Number(day.slice(8))}
                    </Typography>
                  )}
                  {day && <DayEntries of={dayOf.get(day)} most={SHOWN} />}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </TableContainer>
  );
}

const TODAY = { bgcolor: 'primary.main', color: 'primary.contrastText', borderRadius: 1, width: 'fit-content' };
