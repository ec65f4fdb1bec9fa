import { Alert, Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';

interface StaleNoticeProps {
  /** Translation key: what happened, and what became of what the person did. */
  text: string;
  /** What she may do about it; the labels are translation keys. */
  choices: { label: string; act: () => void }[];
}

/** Somebody saved in the meantime: the person says what becomes of hers, and nothing is lost unasked. */
export function StaleNotice({ text, choices }: StaleNoticeProps) {
  const translate = useTranslate();
  return (
    <Alert severity="warning" sx={{ mb: 2 }}>
      {translate(text)}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 1 }}>
        {choices.map(({ label, act }) => (
          <Button key={label} size="small" variant="outlined" color="inherit" onClick={act}>
            {translate(label)}
          </Button>
        ))}
      </Box>
    </Alert>
  );
}
