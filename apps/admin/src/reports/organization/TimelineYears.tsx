import { Box } from '@mui/material';
import { BESIDE } from './TimelineLine.js';
import { type TimelineScale, writtenYears } from './timeline-scale.js';

/** The years over the bars; the days of each line are in its text. */
export function TimelineYears({ scale }: { scale: TimelineScale }) {
  return (
    <Box aria-hidden sx={{ ...BESIDE, fontSize: '0.75rem', color: 'text.secondary' }}>
      <Box sx={{ display: { xs: 'none', md: 'block' } }} />
      <Box sx={{ position: 'relative', height: '1.25rem' }}>
        {writtenYears(scale).map((year) => (
          <Box key={year} sx={{ position: 'absolute', left: `${scale.placeOf(`${year}-01-01`)}%` }}>
            {year}
          </Box>
        ))}
      </Box>
    </Box>
  );
}
