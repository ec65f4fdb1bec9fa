import { TableBody, TableCell, TableHead, TableRow, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { Explained } from '../../ui/Explained.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { ScrollTable } from '../../ui/ScrollTable.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { NewUsersReportData } from '../report.js';

/** Those who came back and those who left, apart from the new ones. */
export function UserMoves({ report }: { report: NewUsersReportData }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { year, previous } = report;
  const returning = report.returning.map(({ leftOn, since, ...organization }) => ({
    ...organization,
    text: translate('reports.newUsers.returned', { since: day(since), left: day(leftOn) }),
  }));
  const lost = report.lost.map(({ on, reason, ...organization }) => ({
    ...organization,
    text: [day(on), reason].filter(Boolean).join(' · '),
  }));
  return (
    <>
      <Moves kind="returning" filter="returningYear" year={year} before={previous.returning} rows={returning} />
      <Moves kind="lost" filter="lostYear" year={year} before={previous.lost} rows={lost} />
    </>
  );
}

interface MovesProps {
  kind: 'returning' | 'lost';
  filter: string;
  year: number;
  before: number;
  rows: { id: number; name: string; territory: string; text: string }[];
}

function Moves({ kind, filter, year, before, rows }: MovesProps) {
  const translate = useTranslate();
  const title = translate(`reports.newUsers.${kind}`, { year });
  return (
    <Section
      title={title}
      action={
        <Typography variant="body2">
          <FigureLink to={listPath('organizations', { [filter]: year })} label={`${rows.length}, ${title}`}>
            {rows.length}
          </FigureLink>{' '}
          {translate('reports.newUsers.before', { year: year - 1 })}{' '}
          <FigureLink to={listPath('organizations', { [filter]: year - 1 })} label={`${before}, ${year - 1}`}>
            {before}
          </FigureLink>
        </Typography>
      }
    >
      {rows.length > 0 && (
        <ScrollTable label={title}>
          <TableHead>
            <TableRow>
              <TableCell>{translate('resources.organizations.fields.name')}</TableCell>
              <TableCell>{translate('resources.organizations.fields.territoryId')}</TableCell>
              <TableCell>{translate(`reports.newUsers.${kind}Text`)}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map(({ id, name, territory, text }) => (
              <TableRow key={id}>
                <TableCell>
                  <RecordLink resource="organizations" id={id}>
                    {name}
                  </RecordLink>
                </TableCell>
                <TableCell>{territory}</TableCell>
                <TableCell>{text}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </ScrollTable>
      )}
      <Explained>{translate(`reports.newUsers.${kind}Formula`)}</Explained>
    </Section>
  );
}
