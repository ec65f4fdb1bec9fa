import { Box, Pagination, Typography } from '@mui/material';
import { useState, type DragEvent } from 'react';
import { useCanAccess, useGetList, useRecordContext, useResourceContext, useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Section } from '../../ui/Section.js';
import type { Attachment } from './attachment.js';
import { AttachmentRow } from './AttachmentRow.js';
import { ChooseFiles } from './ChooseFiles.js';
import { UploadList } from './UploadList.js';
import { useUploads } from './useUploads.js';

const PER_PAGE = 10;

/** The files attached to the record of this page; more are dropped here, or chosen. */
export default function RecordAttachments() {
  const record = useRecordContext();
  const recordType = useResourceContext();
  if (!record || !recordType) return null;
  return <Attachments key={record.id} recordType={recordType} recordId={Number(record.id)} />;
}

function Attachments({ recordType, recordId }: { recordType: string; recordId: number }) {
  const translate = useTranslate();
  const { canAccess: canWrite = false } = useCanAccess({ resource: 'attachments', action: 'create' });
  const { data: settings } = useSettings();
  const limit = settings?.attachmentMb ?? 0;
  const { uploads, add, dismiss } = useUploads({ recordType, recordId }, limit);
  const [page, setPage] = useState(1);
  const {
    data,
    total = 0,
    error,
  } = useGetList<Attachment>('attachments', {
    filter: { recordType, recordId },
    pagination: { page, perPage: PER_PAGE },
    sort: { field: 'createdAt', order: 'DESC' },
  });
  return (
    <Section title={translate('attachment.title')} action={canWrite && <ChooseFiles onChoose={add} />}>
      <DropZone isOpen={canWrite && settings !== undefined} onDrop={add}>
        {error && <ErrorNotice error={error} />}
        <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
          {data?.map((attachment) => (
            <AttachmentRow key={attachment.id} attachment={attachment} canWrite={canWrite} />
          ))}
        </Box>
        {data && total === 0 && <Typography variant="body2">{translate('attachment.empty')}</Typography>}
        {total > PER_PAGE && (
          <Pagination
            size="small"
            page={page}
            count={Math.ceil(total / PER_PAGE)}
            onChange={(_, next) => setPage(next)}
          />
        )}
        <UploadList uploads={uploads} onDismiss={dismiss} />
        {canWrite && limit > 0 && (
          <Typography variant="body2" color="text.secondary" sx={{ mt: 1 }}>
            {translate('attachment.drop', { limit })}
          </Typography>
        )}
      </DropZone>
    </Section>
  );
}

interface DropZoneProps {
  isOpen: boolean;
  onDrop: (files: File[]) => void;
  children: React.ReactNode;
}

function DropZone({ isOpen, onDrop, children }: DropZoneProps) {
  const [isOver, setOver] = useState(false);
  if (!isOpen) return children;
  const holdsFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');
  return (
    <Box
      onDragOver={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(true);
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        if (!holdsFiles(event)) return;
        event.preventDefault();
        setOver(false);
        onDrop([...event.dataTransfer.files]);
      }}
      sx={{
        border: 1,
        borderStyle: 'dashed',
        borderColor: isOver ? 'primary.main' : 'divider',
        bgcolor: isOver ? 'action.hover' : undefined,
        borderRadius: 1,
        p: 1.5,
      }}
    >
      {children}
    </Box>
  );
}
