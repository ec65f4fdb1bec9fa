import { LinearProgress, Typography } from '@mui/material';

interface JobProgressProps {
  /** What the job does, for who hears the bar. */
  name: string;
  handled: number;
  /** 0 = not known yet. */
  total: number;
  text: string;
  /** That it goes on when the page is closed. */
  goesOn: string;
}

/** How far a background job is. */
export function JobProgress({ name, handled, total, text, goesOn }: JobProgressProps) {
  return (
    <>
      <LinearProgress
        variant="determinate"
        value={total > 0 ? Math.min(100, (100 * handled) / total) : 0}
        aria-label={name}
        aria-valuetext={text}
      />
      <Typography component="output" sx={{ display: 'block', my: 1 }}>
        {text}
      </Typography>
      <Typography color="text.secondary">{goesOn}</Typography>
    </>
  );
}
