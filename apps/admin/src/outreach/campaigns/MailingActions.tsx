import { Alert, Box, Button } from '@mui/material';
import { lazy, Suspense, useEffect, useState } from 'react';
import { Confirm, useCanAccess, useRefresh, useTranslate } from 'react-admin';
import { useSettings } from '../../system/settings/index.js';
import type { Campaign } from './campaign.js';
import { useCampaignStep } from './useCampaignStep.js';

const TestDialog = lazy(() => import('./TestDialog.js'));

const MS_BETWEEN_LOOKS = 2_000;

/** What can be done with a mailing as it stands. While it runs, the page follows it. */
export function MailingActions({ campaign }: { campaign: Campaign }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  const { data: settings } = useSettings();
  const step = useCampaignStep(campaign);
  const [asked, setAsked] = useState<'start' | 'test'>();
  const { canAccess } = useCanAccess({ resource: 'campaigns', action: 'edit' });
  const { name, state, results } = campaign;
  const isRunning = state === 'running';
  useEffect(() => {
    if (!isRunning) return undefined;
    const looking = setInterval(refresh, MS_BETWEEN_LOOKS);
    return () => clearInterval(looking);
  }, [isRunning, refresh]);
  if (!canAccess || !settings) return null;
  if (!settings.mailEnabled) {
    return (
      <Alert severity="info" sx={{ mb: 2 }}>
        {translate('campaigns.noMailServer')}
      </Alert>
    );
  }
  const button = (word: string, act: () => void, isMain = false) => (
    <Button variant={isMain ? 'contained' : 'outlined'} onClick={act}>
      {translate(`campaigns.${word}`)}
    </Button>
  );
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mb: 2 }}>
      {state === 'draft' && button('start', () => setAsked('start'), true)}
      {state === 'draft' && button('test', () => setAsked('test'))}
      {isRunning && button('pause', () => void step('pause'))}
      {state === 'paused' && button('resume', () => void step('resume'), true)}
      {(state === 'paused' || state === 'done') && results.failed > 0 && button('retry', () => void step('retry'))}
      <Confirm
        isOpen={asked === 'start'}
        title={name}
        content="campaigns.confirmStart"
        confirm="campaigns.start"
        onConfirm={() => {
          setAsked(undefined);
          void step('start');
        }}
        onClose={() => setAsked(undefined)}
      />
      <Suspense>
        {asked === 'test' && <TestDialog campaignId={campaign.id} onClose={() => setAsked(undefined)} />}
      </Suspense>
    </Box>
  );
}
