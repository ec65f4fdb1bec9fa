import type { ReactNode } from 'react';
import { queryString } from '../../providers/http.js';
import type { PageFile } from '../FileMenu.js';
import { NarrowingBar } from '../NarrowingBar.js';
import { ReportPage } from '../ReportPage.js';
import { ReportTabs } from '../ReportTabs.js';
import { PROSPECTING_NARROWINGS, useNarrowing } from '../useNarrowing.js';

const ROOT = '/reports/prospecting';
const PAGES = [
  { path: ROOT, label: 'salesForecast.title', lists: [] },
  { path: `${ROOT}/conversion`, label: 'conversion.title', lists: [`${ROOT}/closed`] },
  { path: `${ROOT}/stages`, label: 'passages.title', lists: [`${ROOT}/left-stages`] },
];

interface ProspectingPageProps {
  /** Translation key. */
  title: string;
  choices?: ReactNode;
  files?: PageFile[];
  children: ReactNode;
}

/** A page of what opportunities bring: its choices, which opportunities it is about, the way to the others, its figures. */
export function ProspectingPage({ title, choices, files, children }: ProspectingPageProps) {
  const narrowed = queryString(useNarrowing(PROSPECTING_NARROWINGS));
  return (
    <ReportPage title={title} choices={choices} filters={<NarrowingBar names={PROSPECTING_NARROWINGS} />} files={files}>
      <ReportTabs label="salesForecast.tabs" pages={PAGES} narrowed={narrowed} />
      {children}
    </ReportPage>
  );
}
