import { Box, Link } from '@mui/material';
import { useCanAccess, useGetList, useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import type { Attachment } from './attachment.js';
import { ChooseFiles } from './ChooseFiles.js';
import { UploadList } from './UploadList.js';
import { useUploads } from './useUploads.js';

/** As many as a page of the API holds; all the files of the contract are under the timeline. */
const SHOWN = 100;

/** The documents of one amendment of a contract; more are chosen. All amendments of a page share one reading. */
export default function AmendmentFiles({ contractId, number }: { contractId: number; number: number }) {
  const translate = useTranslate();
  const { canAccess: canWrite } = useCanAccess({ resource: 'attachments', action: 'create' });
  const { data: settings } = useSettings();
  const holder = { recordType: 'contracts', recordId: contractId };
  const limit = settings?.attachmentMb ?? 0;
  const { uploads, add, dismiss } = useUploads({ ...holder, amendmentNumber: number }, limit);
  const { data = [] } = useGetList<Attachment>('attachments', {
    filter: holder,
    pagination: { page: 1, perPage: SHOWN },
    sort: { field: 'createdAt', order: 'DESC' },
  });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}>
      {data
        .filter(({ amendmentNumber }) => amendmentNumber === number)
        .map(({ id, name }) => (
          <Link key={id} href={`/api/attachments/${id}/content`} download={name} sx={{ overflowWrap: 'anywhere' }}>
            {name}
          </Link>
        ))}
      {canWrite && settings && (
        <ChooseFiles onChoose={add} label={translate('attachment.addToAmendment', { number })} />
      )}
      <UploadList uploads={uploads} onDismiss={dismiss} />
    </Box>
  );
}
