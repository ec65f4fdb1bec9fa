import DownloadIcon from '@mui/icons-material/Download';
import { Button } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { queryString } from '../../providers/http.js';
import type { ImportDetail } from './import.js';

/** The files of what was left out, in the form they came in: `left` records, or groups of lines that are of none. */
export function RejectedRows({ imported: { id, lines }, left }: { imported: ImportDetail; left: number }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const files = lines
    ? [
        { path: 'rejected', label: translate('imports.rejectedOfFirst') },
        { path: 'rejected-lines', label: translate('imports.rejectedOfSecond') },
      ]
    : [{ path: 'rejected', label: translate('imports.rejectedRows', { smart_count: left }) }];
  return (
    <>
      {files.map(({ path, label }) => (
        <Button
          key={path}
          component="a"
          href={`/api/imports/${id}/${path}${queryString({ language })}`}
          download
          startIcon={<DownloadIcon />}
        >
          {label}
        </Button>
      ))}
    </>
  );
}
