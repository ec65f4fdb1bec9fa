import { Box, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import type { Campaign } from './campaign.js';

/** What the first one written to would read. */
export function MailingPreview({ campaign: { id } }: { campaign: Campaign }) {
  const translate = useTranslate();
  const preview = useApi<Schemas['MailingPreviewOut']>(`/campaigns/${id}/preview`);
  return (
    <Section title={translate('campaigns.preview')}>
      <Loaded query={preview}>
        {({ name, subject, text }) => (
          <Box component="article" sx={{ overflowWrap: 'anywhere' }}>
            {name && (
              <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
                {translate('campaigns.previewFor', { name })}
              </Typography>
            )}
            <Typography sx={{ fontWeight: 700, mb: 1 }}>{subject}</Typography>
            <Typography sx={{ whiteSpace: 'pre-line' }}>{text}</Typography>
          </Box>
        )}
      </Loaded>
    </Section>
  );
}
