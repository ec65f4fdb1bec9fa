import DeleteIcon from '@mui/icons-material/DeleteOutlined';
import EditIcon from '@mui/icons-material/EditOutlined';
import { Box, IconButton, Link, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useState } from 'react';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUndoNotice } from '../../ui/useUndoNotice.js';
import type { Attachment } from './attachment.js';
import { RenameDialog } from './RenameDialog.js';

/** One file: its name saves it; who may write renames it, or puts it in the trash. */
export function AttachmentRow({ attachment, canWrite }: { attachment: Attachment; canWrite: boolean }) {
  const { id, name, size, createdAt, userName, amendmentNumber } = attachment;
  const translate = useTranslate();
  const notify = useNotify();
  const notice = useUndoNotice();
  const refresh = useRefresh();
  const { fileSize, instant } = useFormat();
  const [isRenaming, setRenaming] = useState(false);

  const remove = async () => {
    try {
      const { trashItemId } = await request<Schemas['TrashedOut']>(`/attachments/${id}`, { method: 'DELETE' });
      notice({
        text: translate('trash.moved', { label: name }),
        undo: async () => {
          await request(`/trash/${trashItemId}/restore`, { method: 'POST' });
          return translate('trash.restored', { label: name });
        },
      });
    } catch (error) {
      notify(error instanceof Error ? error.message : String(error), { type: 'error' });
    }
    refresh();
  };

  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'center', gap: 1, py: 0.5 }}>
      <Box sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Link href={`/api/attachments/${id}/content`} download={name}>
          {name}
        </Link>
        <Typography variant="body2" color="text.secondary">
          {[
            amendmentNumber && translate('attachment.ofAmendment', { number: amendmentNumber }),
            fileSize(size),
            instant(createdAt),
            userName,
          ]
            .filter(Boolean)
            .join(' · ')}
        </Typography>
      </Box>
      {canWrite && (
        <>
          <IconButton
            size="small"
            aria-label={translate('attachment.renameOne', { name })}
            onClick={() => setRenaming(true)}
          >
            <EditIcon fontSize="small" />
          </IconButton>
          <IconButton
            size="small"
            aria-label={translate('attachment.removeOne', { name })}
            onClick={() => void remove()}
          >
            <DeleteIcon fontSize="small" />
          </IconButton>
        </>
      )}
      {isRenaming && <RenameDialog attachment={attachment} onClose={() => setRenaming(false)} />}
    </Box>
  );
}
