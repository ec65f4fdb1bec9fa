import { Alert } from '@mui/material';
import { useNotify, useTranslate } from 'react-admin';
import { request } from '../../providers/http.js';
import { FormDialog } from '../../ui/FormDialog.js';
import { type ManagementReport, passagesToWrite } from './management-report.js';

/** Asks before a report is frozen, and says what of it is still to be written. */
export function ApproveDialog({ report, onClose }: { report: ManagementReport; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const { id, version, sections } = report;
  const count = passagesToWrite(sections);
  return (
    <FormDialog
      title={translate('managementReport.approveTitle')}
      text={translate('managementReport.approveText')}
      record={{}}
      action="managementReport.approve"
      onSubmit={async () => {
        await request(`/management-reports/${id}/approval`, { method: 'POST', body: { version } });
        notify('managementReport.approved', { type: 'success' });
      }}
      onClose={onClose}
    >
      {count > 0 && <Alert severity="warning">{translate('managementReport.toWrite', { smart_count: count })}</Alert>}
    </FormDialog>
  );
}
