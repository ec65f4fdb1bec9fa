import { Box, Button, LinearProgress, MenuItem, TextField, Typography } from '@mui/material';
import { useRef, useState } from 'react';
import { Title, useLocation, useNotify, useRedirect, useTranslate, type HttpError } from 'react-admin';
import { request } from '../../providers/http.js';
import { sendFile } from '../../providers/sendFile.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import type { ImportDetail, ImportTarget } from './import.js';
import { ImportSteps } from './ImportSteps.js';

const ENDINGS = '.csv,.tsv,.txt,.xlsx,.ods';

/** The first step: what is imported, and from which file. */
export default function ImportCreate() {
  const translate = useTranslate();
  const targets = useApi<ImportTarget[]>('/imports/targets');
  return (
    <>
      <Title title="imports.new" />
      <ImportSteps at="file" />
      <Section title={translate('imports.steps.file')}>
        <Loaded query={targets}>{(all) => <FileForm targets={all} />}</Loaded>
      </Section>
    </>
  );
}

function FileForm({ targets }: { targets: ImportTarget[] }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const asked = new URLSearchParams(useLocation().search).get('resource');
  const [resource, setResource] = useState(asked ?? targets[0]?.resource ?? '');
  const [share, setShare] = useState<number>();
  const input = useRef<HTMLInputElement>(null);

  const send = async (file: File | undefined) => {
    if (!file) return;
    setShare(0);
    try {
      const { id: fileId } = await sendFile(file, 'import', setShare);
      const { id } = await request<ImportDetail>('/imports', { method: 'POST', body: { resource, fileId } });
      redirect('show', 'imports', id);
    } catch (error) {
      notify((error as HttpError).message, { type: 'error', multiLine: true });
      setShare(undefined);
    }
  };

  return (
    <Box sx={{ display: 'grid', gap: 2, maxWidth: '34rem' }}>
      <TextField
        select
        label={translate('imports.what')}
        value={resource}
        onChange={({ target }) => setResource(target.value)}
        disabled={share !== undefined}
      >
        {targets.map((target) => (
          <MenuItem key={target.resource} value={target.resource}>
            {target.name}
          </MenuItem>
        ))}
      </TextField>
      <Typography>{translate('imports.fileHelp')}</Typography>
      <input
        ref={input}
        type="file"
        accept={ENDINGS}
        hidden
        aria-label={translate('imports.choose')}
        onChange={({ target }) => {
          void send(target.files?.[0]);
          // The same file may be chosen again once it is corrected.
          target.value = '';
        }}
      />
      <Box>
        <Button variant="contained" disabled={share !== undefined} onClick={() => input.current?.click()}>
          {translate('imports.choose')}
        </Button>
      </Box>
      {share !== undefined && (
        <LinearProgress
          variant={share < 1 ? 'determinate' : 'indeterminate'}
          value={share * 100}
          aria-label={translate('imports.sending')}
        />
      )}
    </Box>
  );
}
