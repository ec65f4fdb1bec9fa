import { Box } from '@mui/material';
import { type ReactNode, useCallback, useState } from 'react';

/** In pixels: white above the bars, and their axis below. */
const TOP = 8;
const AXIS = 25;

/** The least room of a bar, or of two beside one another, in pixels. */
const BAND = 44;

/** How high so many are, in pixels, unless a long name takes more: the room that is kept while they load. */
export const lyingHeight = (bars: number, band = BAND): number => TOP + bars * band + AXIS;

interface LyingBarsProps {
  /** One a bar, or a group of bars. */
  names: string[];
  /** The least room of one of them, in pixels. */
  band?: number;
  children: (frame: LyingFrame) => ReactNode;
}

/** What a bar chart takes of its frame, so that its bars stand beside their names. */
interface LyingFrame {
  layout: 'horizontal';
  height: number;
  margin: { left: number; right: number; top: number; bottom: number };
  /** Of its x axis. */
  axisHeight: number;
  /** Bars go by their rank: two may have the same name. */
  bandAxis: {
    scaleType: 'band';
    data: number[];
    width: number;
    valueFormatter: (rank: number, context: { location: string }) => string;
  };
}

/**
 * Bars that lie, and their names beside the drawing, which would cut those longer than a line. A name takes as many lines
 * as it needs, and all bands are as high as the highest name.
 */
export function LyingBars({ names, band = BAND, children }: LyingBarsProps) {
  const [taken, setTaken] = useState(names.length * band);
  const measured = useCallback((node: HTMLElement) => {
    const observer = new ResizeObserver(() => setTaken(node.offsetHeight));
    observer.observe(node);
    return () => observer.disconnect();
  }, []);
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '6.5rem minmax(0, 1fr)', sm: '11rem minmax(0, 1fr)' } }}>
      <Box ref={measured} sx={{ display: 'grid', gridAutoRows: '1fr', alignSelf: 'end', mb: `${AXIS}px` }}>
        {names.map((name, rank) => (
          <Box
            key={rank}
            sx={{
              display: 'grid',
              alignItems: 'center',
              minHeight: band,
              py: 0.25,
              textAlign: 'right',
              fontSize: '0.75rem',
              lineHeight: 1.2,
              overflowWrap: 'anywhere',
            }}
          >
            {name}
          </Box>
        ))}
      </Box>
      {children({
        layout: 'horizontal',
        height: TOP + taken + AXIS,
        margin: { left: 0, right: 32, top: TOP, bottom: 0 },
        axisHeight: AXIS,
        bandAxis: {
          scaleType: 'band',
          data: names.map((_, rank) => rank),
          width: 28,
          valueFormatter: (rank, { location }) => (location === 'tick' ? '' : (names[rank] ?? '')),
        },
      })}
    </Box>
  );
}
