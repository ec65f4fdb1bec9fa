import DownloadIcon from '@mui/icons-material/Download';
import { Box, Button, Typography } from '@mui/material';
import type { ReactNode } from 'react';
import { Title, useLocaleState, useTranslate } from 'react-admin';

interface ReportPageProps {
  /** Translation key. */
  title: string;
  /** The choices of the page: its year, its months. */
  choices: ReactNode;
  /** The report in the API, with its query; the same address gives its file, in the language of the screen. */
  path?: string;
  children: ReactNode;
}

/** The frame of a report: what it is about, its choices, its file, its figures. */
export function ReportPage({ title, choices, path, children }: ReportPageProps) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  return (
    <>
      <Title title={title} />
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 2, my: 2 }}>
        <Typography variant="h1" component="p" sx={{ flexGrow: 1 }}>
          {translate(title)}
        </Typography>
        {choices}
        {path && (
          <Button
            component="a"
            href={`/api${path}&format=csv&language=${language}`}
            download
            startIcon={<DownloadIcon />}
            variant="outlined"
          >
            {translate('report.csv')}
          </Button>
        )}
      </Box>
      {children}
    </>
  );
}
