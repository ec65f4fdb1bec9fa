import { Box, Link, TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { LinkBase, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import { LineChanges } from './LineChanges.js';
import type { Differences, ManagementReport } from './management-report.js';

/** What the approved report says and would not say today. */
export function ReportDifferences({ report: { id } }: { report: ManagementReport }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const query = useApi<Differences>(`/management-reports/${id}/differences`);
  return (
    <Section title={translate('managementReport.differences')}>
      <Loaded query={query}>
        {({ takenOn, isSame, figures, tables }) => (
          <>
            <Typography sx={{ mb: 2 }}>
              {isSame
                ? translate('managementReport.same')
                : translate('managementReport.differencesText', { day: day(takenOn) })}
            </Typography>
            {figures.length > 0 && <FiguresTable figures={figures} />}
            {tables.map(({ kind, title, link, lines }) => (
              <Box key={`${kind} ${title}`} sx={{ mt: 3 }}>
                <Typography variant="h3" sx={{ mb: 1 }}>
                  <Told link={link}>{title}</Told>
                </Typography>
                <LineChanges lines={lines.filter((line) => line.kind !== 'same')} />
              </Box>
            ))}
          </>
        )}
      </Loaded>
    </Section>
  );
}

function FiguresTable({ figures }: { figures: Differences['figures'] }) {
  const translate = useTranslate();
  return (
    <ScrollTable label={translate('managementReport.differences')}>
      <TableHead>
        <TableRow>
          <TableCell>{translate('managementReport.figure')}</TableCell>
          <TableCell align="right">{translate('managementReport.was')}</TableCell>
          <TableCell align="right">{translate('managementReport.is')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {figures.map(({ name, label, was, is, link }) => (
          <TableRow key={name}>
            <TableCell component="th" scope="row">
              <Told link={link}>{label}</Told>
            </TableCell>
            <TableCell align="right">{was}</TableCell>
            <TableCell align="right">{is}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </ScrollTable>
  );
}

/** What a page of the back-office tells leads to it. */
function Told({ link, children }: { link: string | null; children: string }) {
  if (!link) return children;
  return (
    <Link component={LinkBase} to={link}>
      {children}
    </Link>
  );
}
