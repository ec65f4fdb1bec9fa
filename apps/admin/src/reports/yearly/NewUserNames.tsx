import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { NewUsersReportData } from '../report.js';

/** Who they are, territory by territory, as the management report lists them. */
export function NewUserNames({ report }: { report: NewUsersReportData }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const filled = report.territories.filter(({ count }) => count > 0);
  return (
    <Section title={translate('reports.newUsers.names', { year: report.year })}>
      {filled.length === 0 && <Typography>{translate('reports.newUsers.nobody', { year: report.year })}</Typography>}
      {filled.map(({ territory, count, organizations }) => (
        <Box key={territory} sx={{ mb: 2 }}>
          <Typography variant="h3">{translate('reports.newUsers.territoryCount', { territory, count })}</Typography>
          <Box component="ul" sx={{ mt: 0.5, mb: 0, pl: 3 }}>
            {organizations.map(({ id, name, since, explicit }) => (
              <li key={id}>
                <RecordLink resource="organizations" id={id}>
                  {name}
                </RecordLink>{' '}
                <Typography component="span" variant="body2" color="text.secondary">
                  {translate(explicit ? 'reports.newUsers.sinceExplicit' : 'reports.newUsers.since', {
                    day: day(since),
                  })}
                </Typography>
              </li>
            ))}
          </Box>
        </Box>
      ))}
    </Section>
  );
}
