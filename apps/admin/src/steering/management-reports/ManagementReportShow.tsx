import { Box, Tab, Tabs } from '@mui/material';
import { type ReactNode, Suspense, useState } from 'react';
import { useCanAccess, useRecordContext, useTranslate } from 'react-admin';
import { RecordHistory } from '../../records/history/index.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { useUrlState } from '../../ui/useUrlState.js';
import type { ManagementReport } from './management-report.js';
import { ReportDifferences } from './ReportDifferences.js';
import { ReportEditor } from './ReportEditor.js';
import { ReportFacts } from './ReportFacts.js';
import { ReportPage } from './ReportPage.js';
import { ReportVersions } from './ReportVersions.js';

export default function ManagementReportShow() {
  return (
    <ShowPage>
      <Report />
    </ShowPage>
  );
}

function Report() {
  const report = useRecordContext<ManagementReport>();
  const { canAccess = false } = useCanAccess({ resource: 'management-reports', action: 'edit' });
  const [isUnsaved, setUnsaved] = useState(false);
  /** A form begins anew from each version that is taken again. */
  const [taken, take] = useState(0);
  if (!report) return null;
  const isWritten = report.status === 'draft' && canAccess;
  const pages: [string, ReactNode][] = [
    ...(isWritten
      ? [['write', <ReportEditor key={`write ${taken}`} report={report} onDirty={setUnsaved} />] as [string, ReactNode]]
      : []),
    ['read', <ReportPage key="read" report={report} />],
    [
      'versions',
      <ReportVersions
        key="versions"
        report={report}
        isWritten={isWritten}
        isUnsaved={isUnsaved}
        onTaken={() => take((count) => count + 1)}
      />,
    ],
    ...(report.status === 'draft'
      ? []
      : [['differences', <ReportDifferences key="differences" report={report} />] as [string, ReactNode]]),
  ];
  return (
    <>
      <ReportFacts report={report} isUnsaved={isUnsaved} />
      <Pages pages={pages} />
      <Suspense>
        <RecordHistory />
      </Suspense>
    </>
  );
}

/** One page at a time; that of the form stays where it is, with what was typed into it. */
function Pages({ pages }: { pages: [string, ReactNode][] }) {
  const translate = useTranslate();
  const [params, setParams] = useUrlState();
  const asked = params.get('tab');
  const shown = pages.find(([name]) => name === asked)?.[0] ?? pages[0]?.[0];
  return (
    <>
      <Tabs
        value={shown}
        onChange={(_, tab: string) => setParams({ tab })}
        aria-label={translate('managementReport.tabs')}
        variant="scrollable"
        allowScrollButtonsMobile
        sx={{ borderBottom: 1, borderColor: 'divider', mb: 2 }}
      >
        {pages.map(([name]) => (
          <Tab
            key={name}
            value={name}
            id={`report-tab-${name}`}
            aria-controls={`report-page-${name}`}
            label={translate(`managementReport.${name}`)}
          />
        ))}
      </Tabs>
      {pages.map(([name, page]) => (
        <Box
          key={name}
          role="tabpanel"
          id={`report-page-${name}`}
          aria-labelledby={`report-tab-${name}`}
          hidden={name !== shown}
        >
          {(name === shown || name === 'write') && page}
        </Box>
      ))}
    </>
  );
}
