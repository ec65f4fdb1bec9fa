import { Box, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { CHART_COLORS } from '../../ui/colors.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { BESIDE } from './TimelineLine.js';
import type { TimelineScale } from './timeline-scale.js';

const [COLOR] = CHART_COLORS;

interface TimelineActivitiesProps {
  organizationId: number;
  months: Schemas['ActivityMonthOut'][];
  scale: TimelineScale;
}

/** What passed with the organization, month by month: the more of it, the higher. The number leads to the list. */
export function TimelineActivities({ organizationId, months, scale }: TimelineActivitiesProps) {
  const translate = useTranslate();
  if (months.length === 0) return null;
  const most = Math.max(...months.map(({ count }) => count));
  const total = months.reduce((sum, { count }) => sum + count, 0);
  return (
    <Box sx={{ ...BESIDE, py: 0.75 }}>
      <Typography component="span">
        <FigureLink to={listPath('activities', { organizationId })}>
          {translate('account.activities', { smart_count: total })}
        </FigureLink>
      </Typography>
      <Box aria-hidden sx={{ position: 'relative', height: '1.5rem', minWidth: 0 }}>
        {months.map(({ month, count }) => (
          <Box
            key={month}
            sx={{
              position: 'absolute',
              bottom: 0,
              left: `${scale.placeOf(`${month}-01`)}%`,
              width: '4px',
              height: `${Math.max((count / most) * 100, 20)}%`,
              bgcolor: COLOR,
            }}
          />
        ))}
      </Box>
    </Box>
  );
}
