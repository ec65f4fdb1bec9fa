import { Suspense } from 'react';
import { useRecordContext } from 'react-admin';
import { RecordHistory } from '../../records/history/index.js';
import { Related } from '../../ui/Related.js';
import { ShowPage } from '../../ui/ShowPage.js';
import { CallsOfCampaign } from '../calls/index.js';
import { RecipientRows } from '../campaign-recipients/index.js';
import type { Campaign } from './campaign.js';
import { CampaignFacts } from './CampaignFacts.js';
import { MailingActions } from './MailingActions.js';
import { MailingAudience } from './MailingAudience.js';
import { MailingPreview } from './MailingPreview.js';

export default function CampaignShow() {
  return (
    <ShowPage>
      <CampaignFacts />
      <OfKind />
      <Suspense>
        <RecordHistory />
      </Suspense>
    </ShowPage>
  );
}

/** Before it begins, whom it would address; afterwards, whom it did. */
function OfKind() {
  const campaign = useRecordContext<Campaign>();
  if (!campaign) return null;
  if (campaign.kind === 'calls') return <CallsOfCampaign campaign={campaign} />;
  return (
    <>
      <MailingActions campaign={campaign} />
      {campaign.state === 'draft' ? (
        <MailingAudience campaign={campaign} />
      ) : (
        <Related
          reference="campaign-recipients"
          target="campaignId"
          sort={{ field: 'name', order: 'ASC' }}
          perPage={10}
        >
          <RecipientRows />
        </Related>
      )}
      <MailingPreview campaign={campaign} />
    </>
  );
}
