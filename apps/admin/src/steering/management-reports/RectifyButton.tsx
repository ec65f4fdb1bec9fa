import { Button } from '@mui/material';
import { useNotify, useRedirect, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import type { ManagementReport } from './management-report.js';

/** Begins a draft that says what the approved report says, and leads to it. */
export function RectifyButton({ report: { id } }: { report: ManagementReport }) {
  const translate = useTranslate();
  const notify = useNotify();
  const redirect = useRedirect();
  const rectify = async () => {
    try {
      const draft = await request<ManagementReport>(`/management-reports/${id}/rectification`, { method: 'POST' });
      notify('managementReport.rectified');
      redirect('show', 'management-reports', draft.id);
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
  };
  return (
    <Button variant="outlined" onClick={() => void rectify()}>
      {translate('managementReport.rectify')}
    </Button>
  );
}
