import CalendarMonthIcon from '@mui/icons-material/CalendarMonth';
import ListIcon from '@mui/icons-material/List';
import ViewKanbanIcon from '@mui/icons-material/ViewKanban';
import { Button } from '@mui/material';
import { LinkBase, useListContext, useTranslate } from 'react-admin';

const VIEWS = {
  list: { path: '/opportunities', icon: <ListIcon /> },
  board: { path: '/board', icon: <ViewKanbanIcon /> },
  calendar: { path: '/opportunity-calendar', icon: <CalendarMonthIcon /> },
};

/** Leads from one way to see opportunities to the others, under the same filters. */
export function OpportunityViews({ but }: { but: keyof typeof VIEWS }) {
  // The calendar keeps its month beside the filters.
  const {
    filterValues: { month: _, ...filters },
  } = useListContext();
  const translate = useTranslate();
  const filter = encodeURIComponent(JSON.stringify(filters));
  return Object.entries(VIEWS)
    .filter(([name]) => name !== but)
    .map(([name, { path, icon }]) => (
      <Button key={name} size="small" component={LinkBase} to={`${path}?filter=${filter}`} startIcon={icon}>
        {translate(`opportunityViews.${name}`)}
      </Button>
    ));
}
