import { Alert } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useConnection } from '../providers/connection.js';

/** Says that the database or the server is away; http.ts tries again by itself meanwhile. */
export function ConnectionBanner() {
  const connection = useConnection();
  const translate = useTranslate();
  return (
    <output style={{ display: 'block' }}>
      {connection !== 'up' && (
        <Alert severity="warning" variant="filled" sx={{ mt: 1 }}>
          {translate(`connection.${connection}`)}
        </Alert>
      )}
    </output>
  );
}
