import {
  Box,
  Button,
  Checkbox,
  FormControlLabel,
  LinearProgress,
  MenuItem,
  TextField,
  Typography,
} from '@mui/material';
import { useState } from 'react';
import {
  Title,
  useLocation,
  useNotify,
  useRedirect,
  useRequireAccess,
  useTranslate,
  type HttpError,
} from 'react-admin';
import { request } from '../../providers/http.js';
import { sendFile } from '../../providers/sendFile.js';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { FileButton } from '../../ui/FileButton.js';
import type { ImportDetail, ImportTarget } from './import.js';
import { ImportSteps } from './ImportSteps.js';

const HAS_SHEETS = /\.(xlsx|ods)$/i;

/** The first step: what is imported, and from which file or which two. */
export default function ImportCreate() {
  const translate = useTranslate();
  useRequireAccess({ resource: 'imports', action: 'create' });
  const targets = useApi<ImportTarget[]>('/imports/targets');
  return (
    <>
      <Title title="imports.new" />
      <ImportSteps at="file" />
      <Section title={translate('imports.steps.file')}>
        <Loaded query={targets}>{(all) => <FileForm targets={all.filter(({ isAllowed }) => isAllowed)} />}</Loaded>
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
  const [isOfTwo, setOfTwo] = useState(false);
  const [first, setFirst] = useState<File>();
  const [share, setShare] = useState<number>();
  const parts = targets.find((target) => target.resource === resource)?.parts;
  const isBusy = share !== undefined;

  /** @param lines the second file; 'sheet': it is the second sheet of the first */
  const send = async (file: File, lines?: File | 'sheet') => {
    setShare(0);
    try {
      const { id: fileId } = await sendFile(file, 'import', setShare);
      const second = lines && {
        linesFileId: lines === 'sheet' ? fileId : (await sendFile(lines, 'import', setShare)).id,
      };
      const body = { resource, fileId, ...second };
      const { id } = await request<ImportDetail>('/imports', { method: 'POST', body });
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
        onChange={({ target }) => {
          setResource(target.value);
          setOfTwo(false);
        }}
        disabled={isBusy}
      >
        {targets.map((target) => (
          <MenuItem key={target.resource} value={target.resource}>
            {target.name}
          </MenuItem>
        ))}
      </TextField>
      <Typography>{translate('imports.fileHelp')}</Typography>
      {parts && (
        <FormControlLabel
          control={<Checkbox checked={isOfTwo} onChange={(_, checked) => setOfTwo(checked)} />}
          label={translate('imports.ofTwo', { parts })}
          disabled={isBusy}
        />
      )}
      <FileButton
        label={translate(isOfTwo ? 'imports.chooseFirst' : 'imports.choose')}
        chosen={isOfTwo ? first?.name : undefined}
        disabled={isBusy}
        onChosen={(file) => (isOfTwo ? setFirst(file) : void send(file))}
      />
      {isOfTwo && (
        <FileButton
          label={translate('imports.chooseSecond')}
          disabled={isBusy || !first}
          onChosen={(lines) => first && void send(first, lines)}
        />
      )}
      {isOfTwo && first && HAS_SHEETS.test(first.name) && (
        <Box>
          <Button disabled={isBusy} onClick={() => void send(first, 'sheet')}>
            {translate('imports.secondSheet')}
          </Button>
        </Box>
      )}
      {isBusy && (
        <LinearProgress
          variant={share < 1 ? 'determinate' : 'indeterminate'}
          value={share * 100}
          aria-label={translate('imports.sending')}
        />
      )}
    </Box>
  );
}
