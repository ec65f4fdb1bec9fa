import { Box, useMediaQuery, type Theme } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { FilterButton, FilterForm, ListBase, Title, useListContext } from 'react-admin';
import { ConditionsBar } from '../../lists/conditions/index.js';
import { queryString } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { commonFilters, OpportunityViews } from '../opportunities/index.js';
import { Agenda } from './Agenda.js';
import { MonthBar } from './MonthBar.js';
import { MonthGrid } from './MonthGrid.js';

/** The days that opportunities are expected on and those of their next steps, month by month. */
export default function OpportunityCalendarPage() {
  return (
    // The days are read by the month: the list itself is never read.
    <ListBase resource="opportunities" storeKey="opportunityCalendar" queryOptions={{ enabled: false }}>
      <Title title="opportunityCalendar.title" />
      <Box sx={{ mt: 1 }}>
        <FilterForm filters={commonFilters} />
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center' }}>
        <ConditionsBar />
        <FilterButton filters={commonFilters} />
        <OpportunityViews but="calendar" />
      </Box>
      <Month />
    </ListBase>
  );
}

/** On a narrow screen the days that hold something, one under the other. */
function Month() {
  const { filterValues } = useListContext();
  const isNarrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const query = useApi<Schemas['OpportunityCalendarOut']>(`/opportunities/calendar${queryString(filterValues)}`);
  const Days = isNarrow ? Agenda : MonthGrid;
  return (
    <Loaded query={query}>
      {(calendar) => (
        <>
          <MonthBar month={calendar.month} />
          <Days calendar={calendar} />
        </>
      )}
    </Loaded>
  );
}
