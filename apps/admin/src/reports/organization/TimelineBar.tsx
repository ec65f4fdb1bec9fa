import { Box } from '@mui/material';
import { dayAfter } from '@terril/domain';
import { CHART_COLORS } from '../../ui/colors.js';
import type { Line } from './TimelineLine.js';
import type { TimelineScale } from './timeline-scale.js';

const [OF_CONTRACT, OF_CHANGE, OF_SUBSCRIPTION] = CHART_COLORS;
const UNSIGNED = ['draft', 'sent'];

/** The days of a line among those of all, with a mark where something changed. The text of the line says the same. */
export function TimelineBar({ line, scale }: { line: Line; scale: TimelineScale }) {
  const { kind, state, startsOn, endsOn, moments } = line;
  const left = scale.placeOf(startsOn);
  const right = endsOn === null ? 100 : scale.placeOf(dayAfter(endsOn));
  const color = kind === 'contract' ? OF_CONTRACT : OF_SUBSCRIPTION;
  const years = scale.years.map((year) => scale.placeOf(`${year}-01-01`));
  return (
    <Box aria-hidden sx={{ position: 'relative', height: '1rem', minWidth: 0 }}>
      {years.map((place) => (
        <Box
          key={place}
          sx={{ position: 'absolute', left: `${place}%`, top: 0, bottom: 0, borderLeft: 1, borderColor: 'divider' }}
        />
      ))}
      <Box
        sx={{
          position: 'absolute',
          left: `${left}%`,
          width: `${Math.max(right - left, 0.5)}%`,
          top: '0.25rem',
          height: '0.5rem',
          border: `1px ${UNSIGNED.includes(state) ? 'dashed' : 'solid'} ${color}`,
          bgcolor: UNSIGNED.includes(state) ? 'transparent' : color,
          // One without a known end goes on past the last year.
          ...(endsOn === null && { borderRight: 0, maskImage: 'linear-gradient(to left, transparent, black 2rem)' }),
        }}
      />
      {moments.map(({ on, kind: why }, index) => (
        <Box
          key={`${on}-${why}-${index}`}
          sx={{
            position: 'absolute',
            left: `${scale.placeOf(on)}%`,
            top: 0,
            bottom: 0,
            width: '3px',
            bgcolor: OF_CHANGE,
          }}
        />
      ))}
    </Box>
  );
}
