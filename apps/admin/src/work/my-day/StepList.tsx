import { Box, Typography } from '@mui/material';
import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { MyDay } from './my-day.js';

/** The next steps of the opportunities in my care. */
export function StepList({ steps }: { steps: MyDay['steps'] }) {
  const translate = useTranslate();
  const { day } = useFormat();
  if (steps.length === 0) return null;
  return (
    <Section title={translate('myDay.steps')}>
      <Box component="ul" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {steps.map(({ id, title, organizationName, nextStep, nextStepOn }) => (
          <Box key={id} component="li" sx={{ py: 1, borderTop: 1, borderColor: 'divider', overflowWrap: 'anywhere' }}>
            <Typography variant="body2">
              <RecordLink resource="opportunities" id={id}>
                {nextStep ?? title}
              </RecordLink>
            </Typography>
            <Typography variant="body2" color="text.secondary">
              {[day(nextStepOn), nextStep && title, organizationName].filter(Boolean).join(' · ')}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
