import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { ActivityLine } from '../activities/index.js';
import type { MyDay } from './my-day.js';

const FIRST_ONES = 5;

/** What is pressing of my day, on a dashboard. */
export function MyDayCard({ title }: { title: string }) {
  const translate = useTranslate();
  const query = useApi<MyDay>('/my-day');
  return (
    <Section title={title} action={<FigureLink to="/my-day">{translate('home.seeAll')}</FigureLink>}>
      <Loaded query={query}>
        {({ overdue, today, soon }) => (
          <>
            <Typography variant="body2">
              {translate('myDay.counts', { overdue: overdue.total, today: today.total, soon: soon.total })}
            </Typography>
            <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
              {[...overdue.data, ...today.data].slice(0, FIRST_ONES).map((activity) => (
                <ActivityLine key={activity.id} activity={activity} withOrganization />
              ))}
            </Box>
          </>
        )}
      </Loaded>
    </Section>
  );
}
