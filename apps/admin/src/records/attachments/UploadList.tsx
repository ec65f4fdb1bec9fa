import { Alert, Box, LinearProgress, Typography } from '@mui/material';
import { useId } from 'react';
import type { Upload } from './useUploads.js';

/** The files on their way, each with its progress, and those that were refused, each with the reason. */
export function UploadList({ uploads, onDismiss }: { uploads: Upload[]; onDismiss: (key: number) => void }) {
  return (
    <Box aria-live="polite">
      {uploads.map((upload) =>
        upload.problem ? (
          <Alert key={upload.key} severity="error" sx={{ my: 1 }} onClose={() => onDismiss(upload.key)}>
            <strong>{upload.name}</strong>
            <br />
            {upload.problem}
          </Alert>
        ) : (
          <Progress key={upload.key} upload={upload} />
        ),
      )}
    </Box>
  );
}

function Progress({ upload: { name, share } }: { upload: Upload }) {
  const id = useId();
  return (
    <Box sx={{ my: 1 }}>
      <Typography id={id} variant="body2" noWrap>
        {name}
      </Typography>
      <LinearProgress
        aria-labelledby={id}
        variant={share > 0 && share < 1 ? 'determinate' : 'indeterminate'}
        value={share * 100}
      />
    </Box>
  );
}
