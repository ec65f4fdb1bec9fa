import ChevronLeftIcon from '@mui/icons-material/ChevronLeft';
import ChevronRightIcon from '@mui/icons-material/ChevronRight';
import { Box, Button, IconButton, TextField } from '@mui/material';
import { addMonths, monthOf } from '@terril/domain';
import { useListContext, useTranslate } from 'react-admin';

/** Goes from month to month; the month stands in the address with the filters. */
export function MonthBar({ month }: { month: string }) {
  const { filterValues, displayedFilters, setFilters } = useListContext();
  const translate = useTranslate();
  const go = (to: string | undefined) => {
    const { month: _, ...others } = filterValues;
    setFilters(to === undefined ? others : { ...others, month: to }, displayedFilters);
  };
  const step = (months: number) => go(monthOf(addMonths(`${month}-01`, months)));
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, my: 1 }}>
      <IconButton aria-label={translate('opportunityCalendar.before')} onClick={() => step(-1)}>
        <ChevronLeftIcon />
      </IconButton>
      <TextField
        type="month"
        size="small"
        fullWidth={false}
        label={translate('report.month')}
        value={month}
        onChange={({ target }) => target.value && go(target.value)}
        sx={{ flex: '0 1 13rem', minWidth: 0 }}
        slotProps={{ inputLabel: { shrink: true } }}
      />
      <IconButton aria-label={translate('opportunityCalendar.after')} onClick={() => step(1)}>
        <ChevronRightIcon />
      </IconButton>
      <Button size="small" onClick={() => go(undefined)}>
        {translate('opportunityCalendar.now')}
      </Button>
    </Box>
  );
}
