import { Card } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import type { ManagementReport } from './management-report.js';
import { ReportFrame } from './ReportFrame.js';

/** The whole report, to be read. */
export function ReportPage({ report: { id } }: { report: ManagementReport }) {
  const translate = useTranslate();
  const page = useApi<Schemas['ReportPageOut']>(`/management-reports/${id}/page`);
  return (
    <Card sx={{ mb: 2 }}>
      <Loaded query={page}>
        {({ html }) => <ReportFrame title={translate('managementReport.page')} html={html} />}
      </Loaded>
    </Card>
  );
}
