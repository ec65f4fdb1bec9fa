import AddIcon from '@mui/icons-material/Add';
import { Box, Button, LinearProgress } from '@mui/material';
import { lazy, Suspense, useState } from 'react';
import { useCanAccess, useTranslate } from 'react-admin';
import { Fact, Facts } from '../../ui/Facts.js';
import { FigureLink, listPath } from '../../ui/FigureLink.js';
import { Section } from '../../ui/Section.js';
import type { Campaign } from './campaign.js';

const OpportunityDialog = lazy(() => import('./OpportunityDialog.js'));

/** The filter of the list of recipients behind each figure. */
const BEHIND = {
  addressed: {},
  queued: { state: 'queued' },
  sent: { state: 'sent' },
  failed: { state: 'failed' },
  leftOut: { state: 'left_out' },
  unsubscribed: { hasUnsubscribed: true },
  bounced: { hasBounced: true },
  answered: { hasAnswered: true },
} as const;

/** What became of a mailing, each figure leading to those it counts. Who opened it is nobody's business. */
export function CampaignResults({ campaign: { id, name, results } }: { campaign: Campaign }) {
  const translate = useTranslate();
  const [isOpen, setOpen] = useState(false);
  const { canAccess } = useCanAccess({ resource: 'opportunities', action: 'create' });
  const toSend = results.addressed - results.leftOut;
  const word = (figure: string) => translate(`campaigns.results.${figure}`);
  return (
    <Section
      title={translate('campaigns.results.title')}
      action={
        canAccess && (
          <Button size="small" startIcon={<AddIcon />} aria-haspopup="dialog" onClick={() => setOpen(true)}>
            {translate('campaigns.bornOpportunity')}
          </Button>
        )
      }
    >
      {results.queued > 0 && (
        <Box sx={{ mb: 2 }}>
          <LinearProgress
            variant="determinate"
            value={(100 * (toSend - results.queued)) / toSend}
            aria-label={translate('campaigns.progress')}
          />
        </Box>
      )}
      <Facts>
        {Object.entries(BEHIND).map(([figure, filter]) => (
          <Fact key={figure} label={word(figure)}>
            <FigureLink to={listPath('campaign-recipients', { campaignId: id, ...filter })}>
              {String(results[figure as keyof typeof BEHIND])}
            </FigureLink>
          </Fact>
        ))}
        <Fact label={word('opportunities')}>
          <FigureLink to={listPath('opportunities', { source: name })}>{String(results.opportunities)}</FigureLink>
        </Fact>
      </Facts>
      <Suspense>{isOpen && <OpportunityDialog of={`/campaigns/${id}`} onClose={() => setOpen(false)} />}</Suspense>
    </Section>
  );
}
