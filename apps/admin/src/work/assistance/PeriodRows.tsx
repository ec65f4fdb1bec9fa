import { Box, Typography } from '@mui/material';
import { spokenMinutes } from '@terril/domain';
import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { Pager } from '../../ui/Pager.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Period } from './account.js';
import { UsedBar } from './UsedBar.js';

const PER_PAGE = 5;

/** Each credit, or each period of one, with what is used of it: the last one first. */
export function PeriodRows({ periods }: { periods: Period[] }) {
  const [page, setPage] = useState(0);
  return (
    <>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0, mt: 1 }}>
        {periods.slice(page * PER_PAGE, (page + 1) * PER_PAGE).map((period) => (
          <PeriodRow key={period.id} period={period} />
        ))}
      </Box>
      {periods.length > PER_PAGE && <Pager total={periods.length} page={page} perPage={PER_PAGE} onPage={setPage} />}
    </>
  );
}

function PeriodRow({ period }: { period: Period }) {
  const { creditId, title, source, startsOn, endsOn, minutes, used } = period;
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const days = endsOn
    ? translate('assistance.days', { from: day(startsOn), until: day(endsOn) })
    : translate('assistance.since', { from: day(startsOn) });
  return (
    <Box
      component="li"
      sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, alignItems: 'center', py: 0.5, '& > *': { minWidth: 0 } }}
    >
      <Box sx={{ flex: '1 1 16rem' }}>
        <RecordLink resource="assistance-credits" id={creditId} type="edit">
          {title}
        </RecordLink>
        <Typography variant="body2" color="text.secondary">
          {`${term('creditSource', source)} · ${days}`}
        </Typography>
      </Box>
      <Box sx={{ flex: '0 1 auto' }}>
        {translate('assistance.usedOf', { used: spokenMinutes(used), minutes: spokenMinutes(minutes) })}
      </Box>
      <Box sx={{ flex: '0 1 10rem' }}>
        <UsedBar minutes={minutes} used={used} />
      </Box>
    </Box>
  );
}
