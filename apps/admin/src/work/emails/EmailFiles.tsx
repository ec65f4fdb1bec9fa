import { Box, Link, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useFormat } from '../../ui/useFormat.js';

const BYTES = 'application/octet-stream';

/** The files of an e-mail, to be saved; those of a kind that Terril does not take say that they may do harm. */
export function EmailFiles({ path, files }: { path: string; files: Schemas['TrayFileOut'][] }) {
  const translate = useTranslate();
  const { fileSize } = useFormat();
  if (files.length === 0) return null;
  return (
    <Box component="ul" aria-label={translate('email.files')} sx={{ listStyle: 'none', m: 0, mt: 1, p: 0 }}>
      {files.map(({ id, name, size, mediaType }) => (
        <Box component="li" key={id} sx={{ overflowWrap: 'anywhere' }}>
          <Link href={`${path}/${id}`} download={name}>
            {name}
          </Link>{' '}
          <Typography variant="body2" component="span" color="text.secondary">
            {fileSize(size)}
            {mediaType === BYTES && ` · ${translate('email.unknownFile')}`}
          </Typography>
        </Box>
      ))}
    </Box>
  );
}
