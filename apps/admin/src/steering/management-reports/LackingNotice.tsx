import { Alert, Link } from '@mui/material';
import { Fragment } from 'react';
import { LinkBase, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import type { Lacking, ManagementReport } from './management-report.js';

/** What a draft names and nothing is known of, each leading to where it is told; nothing when all is known. */
export function LackingNotice({ report: { id, year } }: { report: ManagementReport }) {
  const translate = useTranslate();
  const { data = [] } = useApi<Lacking[]>(`/management-reports/${id}/lacking`);
  if (data.length === 0) return null;
  return (
    <Alert severity="info" sx={{ mt: 2 }}>
      {translate('managementReport.lacking', { year })}{' '}
      {data.map(({ label, link }, place) => (
        <Fragment key={label}>
          {place > 0 && ', '}
          {link ? (
            <Link component={LinkBase} to={link} color="inherit">
              {label}
            </Link>
          ) : (
            label
          )}
        </Fragment>
      ))}
      .
    </Alert>
  );
}
