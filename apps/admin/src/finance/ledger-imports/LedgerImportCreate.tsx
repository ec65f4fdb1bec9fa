import { Box, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { type HttpError, Title, useRedirect, useRequireAccess, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { sendFile } from '../../providers/sendFile.js';
import { useYear, YearSelect } from '../../reports/index.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { FileButton } from '../../ui/FileButton.js';
import { Section } from '../../ui/Section.js';
import type { LedgerImportDetail } from './ledger-import.js';

/** Sends the accountant's file for a fiscal year, and leads to what it says. */
export default function LedgerImportCreate() {
  const translate = useTranslate();
  const redirect = useRedirect();
  useRequireAccess({ resource: 'ledger-imports', action: 'create' });
  const year = useYear();
  const [share, setShare] = useState<number>();
  const [error, setError] = useState<HttpError>();
  const send = async (file: File) => {
    setShare(0);
    setError(undefined);
    try {
      const { id: fileId } = await sendFile(file, 'import', setShare);
      const body = { year, fileId };
      const { id } = await request<LedgerImportDetail>('/ledger-imports', { method: 'POST', body });
      redirect('show', 'ledger-imports', id);
    } catch (refused) {
      setError(refused as HttpError);
      setShare(undefined);
    }
  };
  return (
    <>
      <Title title="resources.ledger-imports.page.create" />
      <Section title={translate('resources.ledger-imports.page.create')}>
        <Box sx={{ display: 'grid', gap: 2, maxWidth: '40rem' }}>
          <Typography variant="body2">{translate('ledger.formats')}</Typography>
          {error && <ErrorNotice error={error} />}
          <YearSelect />
          <FileButton
            label={translate('ledger.choose')}
            disabled={share !== undefined || year === undefined}
            onChosen={(file) => void send(file)}
          />
          {share !== undefined && (
            <LinearProgress variant="determinate" value={share * 100} aria-label={translate('ledger.sending')} />
          )}
        </Box>
      </Section>
    </>
  );
}
