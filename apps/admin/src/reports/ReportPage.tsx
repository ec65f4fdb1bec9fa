import { Box, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title, useTranslate } from 'react-admin';
import { FileMenu, type PageFile } from './FileMenu.js';

interface ReportPageProps {
  /** Translation key, or what the API calls the report. */
  title: string;
  /** The choices of the page: its year, its months. */
  choices: ReactNode;
  /** What it is narrowed by, under them. */
  filters?: ReactNode;
  /** Its tables, once they are known. */
  files?: PageFile[];
  children: ReactNode;
}

/** The frame of a report: what it is about, its choices, its files, its figures. */
export function ReportPage({ title, choices, filters, files = [], children }: ReportPageProps) {
  const translate = useTranslate();
  return (
    <>
      <Title title={title} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 2 }}>
        <Typography variant="h1" component="p" sx={{ flexGrow: 1 }}>
          {translate(title, { _: title })}
        </Typography>
        {choices}
        {files.length > 0 && <FileMenu files={files} />}
      </Box>
      {filters}
      {children}
    </>
  );
}
