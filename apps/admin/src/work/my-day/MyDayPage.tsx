import { Box, Typography } from '@mui/material';
import { Title, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { ActivityLine } from '../activities/index.js';
import { type MyDay, type Part, PARTS } from './my-day.js';
import { PostponeButton } from './PostponeButton.js';
import { StepList } from './StepList.js';

/** What I have to do: what is overdue, today, the next seven days; done or put off in a click. */
export default function MyDayPage() {
  const query = useApi<MyDay>('/my-day');
  return (
    <>
      <Title title="myDay.title" />
      <Loaded query={query}>
        {(day) => (
          <>
            {PARTS.map((part) => (
              <PartOfDay key={part} part={part} day={day} />
            ))}
            <StepList steps={day.steps} />
          </>
        )}
      </Loaded>
    </>
  );
}

function PartOfDay({ part, day }: { part: Part; day: MyDay }) {
  const translate = useTranslate();
  const { data, total } = day[part];
  // Today is always there, to say that nothing is left; the others when they hold something.
  if (total === 0 && part !== 'today') return null;
  return (
    <Section title={translate(`myDay.${part}`, { smart_count: total })}>
      {total === 0 && <Typography variant="body2">{translate('myDay.nothing')}</Typography>}
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {data.map((activity) => (
          <ActivityLine
            key={activity.id}
            activity={activity}
            withOrganization
            action={<PostponeButton activity={activity} today={day.day} />}
          />
        ))}
      </Box>
      {total > data.length && (
        <Typography variant="body2">{translate('myDay.more', { smart_count: total - data.length })}</Typography>
      )}
    </Section>
  );
}
