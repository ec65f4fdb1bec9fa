import { Alert, Box, Link, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import type { ChatonsExport, ChatonsFile } from './chatons.js';

/** The files as they are published, or would be, and the address to declare. */
export function ChatonsPreview({ settings }: { settings: ChatonsExport }) {
  const translate = useTranslate();
  const query = useApi<ChatonsFile[]>('/chatons-export/files');
  const { enabled, address } = settings;
  return (
    <Section title={translate(enabled ? 'chatons.published' : 'chatons.preview')}>
      {enabled ? (
        <Alert severity="info" icon={false} sx={{ mb: 2, overflowWrap: 'anywhere' }}>
          {translate('chatons.declare')}{' '}
          <Link href={address} target="_blank" rel="noreferrer">
            {address}
          </Link>
        </Alert>
      ) : (
        <Typography variant="body2" sx={{ mb: 2 }}>
          {translate('chatons.off')}
        </Typography>
      )}
      <Loaded query={query}>{(files) => files.map((file) => <File key={file.name} file={file} />)}</Loaded>
    </Section>
  );
}

function File({ file: { name, content } }: { file: ChatonsFile }) {
  return (
    <Box sx={{ mb: 2 }}>
      <Typography variant="h3" sx={{ mb: 0.5 }}>
        {name}.properties
      </Typography>
      <Box
        component="pre"
        tabIndex={0}
        aria-label={`${name}.properties`}
        sx={{
          m: 0,
          p: 1.5,
          maxHeight: '20rem',
          overflow: 'auto',
          bgcolor: 'background.default',
          fontSize: '0.8125rem',
        }}
      >
        {content}
      </Box>
    </Box>
  );
}
