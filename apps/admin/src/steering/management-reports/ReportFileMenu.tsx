import DownloadIcon from '@mui/icons-material/Download';
import { Button, Menu, MenuItem } from '@mui/material';
import { REPORT_FILE_FORMATS } from '@terril/domain';
import { useId, useState } from 'react';
import { useTranslate } from 'react-admin';
import type { ManagementReport } from './management-report.js';

/** The report as a file, in each of its formats: the server writes, the browser saves. */
export function ReportFileMenu({ report: { id } }: { report: ManagementReport }) {
  const translate = useTranslate();
  const [button, setButton] = useState<HTMLElement | null>(null);
  const menuId = useId();
  const close = () => setButton(null);
  return (
    <>
      <Button
        variant="outlined"
        startIcon={<DownloadIcon />}
        aria-haspopup="menu"
        aria-expanded={button !== null}
        aria-controls={menuId}
        onClick={({ currentTarget }) => setButton(currentTarget)}
      >
        {translate('managementReport.files')}
      </Button>
      <Menu id={menuId} anchorEl={button} open={button !== null} onClose={close}>
        {REPORT_FILE_FORMATS.map((format) => (
          <MenuItem
            key={format}
            component="a"
            href={`/api/management-reports/${id}/file?format=${format}`}
            download
            onClick={close}
          >
            {translate(`managementReport.${format}`)}
          </MenuItem>
        ))}
      </Menu>
    </>
  );
}
