import { Box, Button, Chip, LinearProgress, Typography } from '@mui/material';
import { useState } from 'react';
import { useGetList, useNotify, useTranslate } from 'react-admin';
import { useFormContext, useWatch } from 'react-hook-form';
import { ChooseFiles } from '../../records/attachments/index.js';
import { sendFile } from '../../providers/sendFile.js';
import { useSettings } from '../../system/settings/index.js';
import { useFormat } from '../../ui/useFormat.js';
import type { DraftFields, DraftFile } from './email.js';

const LATEST = { pagination: { page: 1, perPage: 20 }, sort: { field: 'createdAt', order: 'DESC' } } as const;
const HOLDERS = ['organizations', 'contacts', 'contracts', 'subscriptions', 'invoices'];

/** The files of a draft: sent from here, or taken among those of the record. */
export function FilesInput() {
  const translate = useTranslate();
  const notify = useNotify();
  const { fileSize } = useFormat();
  const { data: settings } = useSettings();
  const { setValue, getValues } = useFormContext<DraftFields>();
  const { recordType = '', recordId, files = [] } = useWatch() as Partial<DraftFields>;
  const [isSending, setSending] = useState(false);
  const { data: attachments = [] } = useGetList<DraftFile & { id: number }>(
    'attachments',
    { ...LATEST, filter: { recordType, recordId } },
    { enabled: HOLDERS.includes(recordType) },
  );
  const set = (all: DraftFile[]) => setValue('files', all, { shouldDirty: true });
  const add = ({ fileId, name, size }: DraftFile) => set([...(getValues('files') ?? []), { fileId, name, size }]);
  const send = async (chosen: File[]) => {
    setSending(true);
    for (const file of chosen) {
      try {
        const { id, name, size } = await sendFile(file, 'attachment', () => undefined);
        add({ fileId: id, name, size });
      } catch (error) {
        notify(error instanceof Error ? error.message : String(error), { type: 'error' });
      }
    }
    setSending(false);
  };
  const offered = attachments.filter(({ fileId }) => !files.some((file) => file.fileId === fileId));
  return (
    <Box
      component="fieldset"
      sx={{ width: '100%', m: 0, mb: 2, p: 0, border: 0, minWidth: 0 }}
      aria-label={translate('email.files')}
    >
      <Typography variant="body2" color="text.secondary">
        {translate('email.filesLimit', { limit: settings?.attachmentMb ?? '' })}
      </Typography>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, my: 1 }}>
        {files.map((file) => (
          <Chip
            key={file.fileId}
            label={`${file.name} (${fileSize(file.size)})`}
            onDelete={() => set(files.filter(({ fileId }) => fileId !== file.fileId))}
          />
        ))}
      </Box>
      {isSending && <LinearProgress aria-label={translate('ra.page.loading')} />}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <ChooseFiles onChoose={(chosen) => void send(chosen)} />
        {offered.map((file) => (
          <Button key={file.fileId} size="small" variant="outlined" onClick={() => add(file)}>
            {translate('email.takeFile', { name: file.name })}
          </Button>
        ))}
      </Box>
    </Box>
  );
}
