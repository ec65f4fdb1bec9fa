import { REPORT_FILE_FORMATS } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { DownloadMenu } from '../../ui/DownloadMenu.js';
import type { ManagementReport } from './management-report.js';

/** The report as a file, in each of its formats: the server writes, the browser saves. */
export function ReportFileMenu({ report: { id } }: { report: ManagementReport }) {
  const translate = useTranslate();
  return (
    <DownloadMenu label={translate('managementReport.files')}>
      {(fileItem) =>
        REPORT_FILE_FORMATS.map((format) =>
          fileItem(`/api/management-reports/${id}/file?format=${format}`, translate(`managementReport.${format}`)),
        )
      }
    </DownloadMenu>
  );
}
