import { Box } from '@mui/material';
import { partsOf } from './folded.js';

/** A text in which the typed words stand out. */
export function Emphasized({ text, typed }: { text: string; typed: string }) {
  return (
    <>
      {partsOf(text, typed).map((part, index) =>
        part.found ? (
          <Box key={index} component="mark" sx={{ fontWeight: 700, color: 'inherit', backgroundColor: '#fdeebb' }}>
            {part.text}
          </Box>
        ) : (
          part.text
        ),
      )}
    </>
  );
}
