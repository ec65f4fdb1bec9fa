import { Alert, Box, Button } from '@mui/material';
import { useState } from 'react';
import { useCanAccess, useNotify, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useFormat } from '../../ui/useFormat.js';
import { useUrlState } from '../../ui/useUrlState.js';
import { ApproveDialog } from './ApproveDialog.js';
import { LackingNotice } from './LackingNotice.js';
import type { Differences, ManagementReport } from './management-report.js';
import { RectifyButton } from './RectifyButton.js';
import { ReportFileMenu } from './ReportFileMenu.js';

interface ReportFactsProps {
  report: ManagementReport;
  /** Something is typed that is not saved. */
  isUnsaved: boolean;
}

/** Where a report stands, and what may be done with it. */
export function ReportFacts({ report, isUnsaved }: ReportFactsProps) {
  const translate = useTranslate();
  const { instant } = useFormat();
  const field = (name: string) => translate(`resources.management-reports.fields.${name}`);
  const { year, number, status, approvedAt, approvedBy, rectifiesId } = report;
  return (
    <Section
      title={`${year}, ${translate('managementReport.numbered', { number })}`}
      action={<Actions report={report} isUnsaved={isUnsaved} />}
    >
      <Facts>
        <Fact label={field('status')}>
          <StatusChip of="managementReportStatus" value={status} />
        </Fact>
        <Fact label={translate('managementReport.approvedOn')}>
          {approvedAt && translate('managementReport.approvedBy', { at: instant(approvedAt), name: approvedBy ?? '' })}
        </Fact>
        {rectifiesId && (
          <Fact label={field('rectifiesId')}>
            <RecordLink resource="management-reports" id={rectifiesId}>
              {translate('managementReport.numbered', { number: String(rectifiesId) })}
            </RecordLink>
          </Fact>
        )}
      </Facts>
      {status === 'draft' && <LackingNotice report={report} />}
      {status === 'approved' && <DifferencesNotice id={report.id} />}
    </Section>
  );
}

function Actions({ report, isUnsaved }: ReportFactsProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const [isApproving, approve] = useState(false);
  const { canAccess: mayApprove } = useCanAccess({ resource: 'management-reports', action: 'approve' });
  const { canAccess: mayWrite } = useCanAccess({ resource: 'management-reports', action: 'edit' });
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <ReportFileMenu report={report} />
      {report.status === 'draft' && mayApprove && (
        <Button
          variant="contained"
          onClick={() => (isUnsaved ? notify('managementReport.saveFirst', { type: 'warning' }) : approve(true))}
        >
          {translate('managementReport.approve')}
        </Button>
      )}
      {report.status !== 'draft' && mayWrite && <RectifyButton report={report} />}
      {isApproving && <ApproveDialog report={report} onClose={() => approve(false)} />}
    </Box>
  );
}

/** Says that data changed since the report was approved; nothing when they did not. */
function DifferencesNotice({ id }: { id: number }) {
  const translate = useTranslate();
  const [, setParams] = useUrlState();
  const { data } = useApi<Differences>(`/management-reports/${id}/differences`);
  if (!data || data.isSame) return null;
  const count = data.figures.length;
  return (
    <Alert
      severity="warning"
      sx={{ mt: 2 }}
      action={
        <Button color="inherit" size="small" onClick={() => setParams({ tab: 'differences' })}>
          {translate('managementReport.seeDifferences')}
        </Button>
      }
    >
      {translate(count > 0 ? 'managementReport.differ' : 'managementReport.tablesDiffer', { smart_count: count })}
    </Alert>
  );
}
