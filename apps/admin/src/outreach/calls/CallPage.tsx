import { Box, Button, LinearProgress, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useQuery } from '@tanstack/react-query';
import { LinkBase, Title, useGetOne, useTranslate } from 'react-admin';
import { useParams } from 'react-router';
import { request } from '../../providers/http.js';
import { ErrorNotice } from '../../ui/ErrorNotice.js';
import { Section } from '../../ui/Section.js';
import type { Call } from './call.js';
import { CallFacts } from './CallFacts.js';
import { CallForm } from './CallForm.js';

type NextCall = Schemas['NextCallOut'];

/** One call after the other: whom to call, what to say, and what came of it. Nobody else is given the same one. */
export default function CallPage() {
  const translate = useTranslate();
  const { campaignId = '' } = useParams<{ campaignId: string }>();
  const { data: campaign } = useGetOne('campaigns', { id: campaignId });
  const {
    data: next,
    error,
    refetch,
  } = useQuery<NextCall, Error>({
    queryKey: ['nextCall', campaignId],
    queryFn: () => request<NextCall>(`/campaigns/${campaignId}/calls/next`, { method: 'POST' }),
    // Each visit asks whom to call now.
    gcTime: 0,
  });
  if (error) return <ErrorNotice error={error} retry={() => void refetch()} />;
  if (!next || !campaign) return <LinearProgress aria-label={translate('ra.page.loading')} sx={{ my: 3 }} />;
  return (
    <Box sx={{ mt: 2 }}>
      <Title title={campaign.name} />
      {next.call ? (
        <OneCall key={next.call.id} call={next.call} script={campaign.body} left={next.left} onDone={refetch} />
      ) : (
        <Section title={translate('calls.nobodyLeft')}>
          <Button component={LinkBase} to={`/campaigns/${campaignId}/show`}>
            {translate('calls.back')}
          </Button>
        </Section>
      )}
    </Box>
  );
}

interface OneCallProps {
  call: Call;
  script: string | null;
  left: number;
  onDone: () => Promise<unknown>;
}

function OneCall({ call, script, left, onDone }: OneCallProps) {
  const translate = useTranslate();
  return (
    <>
      <Typography variant="body2" color="text.secondary" sx={{ mb: 1 }}>
        {translate('calls.left', { smart_count: left })}
      </Typography>
      <CallFacts call={call} />
      {script && (
        <Section title={translate('campaigns.script')}>
          <Typography sx={{ whiteSpace: 'pre-line' }}>{script}</Typography>
        </Section>
      )}
      <CallForm call={call} onDone={onDone} />
    </>
  );
}
