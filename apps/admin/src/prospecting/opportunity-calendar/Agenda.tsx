import { Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { DayEntries } from './DayEntries.js';

/** The days of a month that hold something, one under the other. */
export function Agenda({ calendar: { days } }: { calendar: Schemas['OpportunityCalendarOut'] }) {
  const translate = useTranslate();
  const { longDay } = useFormat();
  if (days.length === 0) return <Typography sx={{ my: 2 }}>{translate('opportunityCalendar.nothing')}</Typography>;
  return days.map((one) => (
    <Section key={one.day} title={longDay(one.day)}>
      <DayEntries of={one} />
    </Section>
  ));
}
