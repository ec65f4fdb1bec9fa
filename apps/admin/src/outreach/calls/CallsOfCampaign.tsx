import { Box, Button, LinearProgress, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { LinkBase, useCanAccess, useNotify, useRefresh, useTranslate } from 'react-admin';
import { request, sentenceOf } from '../../providers/http.js';
import { useApi } from '../../providers/useApi.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Related } from '../../ui/Related.js';
import { Section } from '../../ui/Section.js';
import { useTerm } from '../../ui/terms.js';
import { type CallProgress, callPath } from './call.js';
import { CallEntryRows } from './CallEntryRows.js';

type Campaign = Schemas['CampaignOut'];

/** How far the calls of a campaign have come, and the way to make them. */
export function CallsOfCampaign({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate();
  const { data: progress } = useApi<CallProgress>(`/campaigns/${campaign.id}/calls`);
  return (
    <>
      <Steps campaign={campaign} />
      {campaign.body && (
        <Section title={translate('campaigns.script')}>
          <Typography sx={{ whiteSpace: 'pre-line' }}>{campaign.body}</Typography>
        </Section>
      )}
      {campaign.state !== 'draft' && progress && <Progress progress={progress} />}
      {campaign.state !== 'draft' && (
        <Related reference="call-entries" target="campaignId" sort={{ field: 'name', order: 'ASC' }} perPage={10}>
          <CallEntryRows />
        </Related>
      )}
    </>
  );
}

function Steps({ campaign: { id, version, state } }: { campaign: Campaign }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const { canAccess } = useCanAccess({ resource: 'call-entries', action: 'edit' });
  if (!canAccess) return null;
  const step = async (name: 'start' | 'close') => {
    try {
      await request(`/campaigns/${id}/calls/${name}`, { method: 'POST', body: { version } });
    } catch (error) {
      notify(sentenceOf(error), { type: 'error', multiLine: true });
    }
    refresh();
  };
  const isRunning = state === 'running';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      {isRunning && (
        <Button variant="contained" component={LinkBase} to={callPath(id)}>
          {translate('calls.call')}
        </Button>
      )}
      <Button variant={isRunning ? 'outlined' : 'contained'} onClick={() => void step('start')}>
        {translate(isRunning ? 'calls.addNew' : state === 'draft' ? 'calls.start' : 'calls.reopen')}
      </Button>
      {isRunning && (
        <Button variant="outlined" onClick={() => void step('close')}>
          {translate('calls.close')}
        </Button>
      )}
    </Box>
  );
}

function Progress({ progress }: { progress: CallProgress }) {
  const translate = useTranslate();
  const term = useTerm();
  const { total, leftOut, done } = progress;
  const counts = ['toCall', 'waiting', 'done', 'leftOut', 'calls'] as const;
  return (
    <Section title={translate('campaigns.results.title')}>
      <Box sx={{ mb: 2 }}>
        <LinearProgress
          variant="determinate"
          value={(100 * done) / Math.max(total - leftOut, 1)}
          aria-label={translate('calls.progress')}
        />
      </Box>
      <Facts>
        {counts.map((name) => (
          <Fact key={name} label={translate(`calls.counts.${name}`)}>
            {String(progress[name])}
          </Fact>
        ))}
        {progress.results.map(({ result, count }) => (
          <Fact key={result} label={term('callResult', result)}>
            {String(count)}
          </Fact>
        ))}
      </Facts>
    </Section>
  );
}
