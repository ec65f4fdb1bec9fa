import { Box, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Section } from '../../ui/Section.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import { StageChip } from '../pipeline-stages/index.js';
import type { Opportunity } from './opportunity.js';

type Stay = Schemas['StageStayOut'];

/** The stages that an opportunity passed, with their days; nothing while it is in its first one. */
export function StagesPassed({ opportunity: { id } }: { opportunity: Opportunity }) {
  const translate = useTranslate();
  const period = usePeriodText();
  const { data: stays = [] } = useApi<Stay[]>(`/opportunities/${id}/stays`);
  if (stays.length < 2) return null;
  return (
    <Section title={translate('opportunity.stages')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {stays.map(({ stageName, stageColor, enteredOn, leftOn }, index) => (
          <Box
            component="li"
            key={index}
            sx={{ py: 1, display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 2 }}
          >
            <StageChip name={stageName} color={stageColor} />
            <Typography variant="body2">{period(enteredOn, leftOn)}</Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
