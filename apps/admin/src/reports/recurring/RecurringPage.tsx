import type { ReactNode } from 'react';
import type { PageFile } from '../FileMenu.js';
import { NarrowingBar } from '../NarrowingBar.js';
import { ReportPage } from '../ReportPage.js';
import { RecurringTabs } from './RecurringTabs.js';

interface RecurringPageProps {
  /** Translation key. */
  title: string;
  /** The choices of the page beside whom it is about. */
  choices?: ReactNode;
  files?: PageFile[];
  children: ReactNode;
}

/** A page of the recurring revenue: its choices, whom it is about, the way to the other pages, its figures. */
export function RecurringPage({ title, choices, files, children }: RecurringPageProps) {
  return (
    <ReportPage title={title} choices={choices} filters={<NarrowingBar />} files={files}>
      <RecurringTabs />
      {children}
    </ReportPage>
  );
}
