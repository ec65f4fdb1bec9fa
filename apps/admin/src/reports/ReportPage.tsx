import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title, useTranslate } from 'react-admin';

interface ReportPageProps {
  /** Translation key. */
  title: string;
  /** The choices of the page: its year, its months. */
  choices: ReactNode;
  /** Address of the same report as a file. */
  csv?: string;
  children: ReactNode;
}

/** The frame of a report: what it is about, its choices, its file, its figures. */
export function ReportPage({ title, choices, csv, children }: ReportPageProps) {
  const translate = useTranslate();
  return (
    <>
      <Title title={title} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 2 }}>
        <Typography variant="h1" component="p" sx={{ flexGrow: 1 }}>
          {translate(title)}
        </Typography>
        {choices}
        {csv && (
          <Button component="a" href={csv} download startIcon={<DownloadIcon />} variant="outlined">
            {translate('report.csv')}
          </Button>
        )}
      </Box>
      {children}
    </>
  );
}
