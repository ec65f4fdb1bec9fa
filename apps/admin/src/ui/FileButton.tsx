import { Box, Button, Typography } from '@mui/material';
import { useRef } from 'react';

const ENDINGS = '.csv,.tsv,.txt,.xlsx,.ods';

interface FileButtonProps {
  label: string;
  /** The name of the file chosen before. */
  chosen?: string | undefined;
  disabled: boolean;
  onChosen: (file: File) => void;
}

/** Opens the choice of a table among the files of this computer. */
export function FileButton({ label, chosen, disabled, onChosen }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1 }}>
      <input
        ref={input}
        type="file"
        accept={ENDINGS}
        hidden
        aria-label={label}
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) onChosen(file);
          // The same file may be chosen again once it is corrected.
          target.value = '';
        }}
      />
      <Button variant={chosen ? 'outlined' : 'contained'} disabled={disabled} onClick={() => input.current?.click()}>
        {label}
      </Button>
      {chosen && <Typography sx={{ overflowWrap: 'anywhere' }}>{chosen}</Typography>}
    </Box>
  );
}
