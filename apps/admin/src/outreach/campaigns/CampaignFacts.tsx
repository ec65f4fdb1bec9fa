import { useRecordContext, useTranslate } from 'react-admin';
import { Fact, Facts } from '../../ui/Facts.js';
import { RecordLink } from '../../ui/RecordLink.js';
import { Section } from '../../ui/Section.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Campaign } from './campaign.js';
import { CampaignResults } from './CampaignResults.js';

export function CampaignFacts() {
  const campaign = useRecordContext<Campaign>();
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  if (!campaign) return null;
  const { name, kind, state, segmentId, segmentName, segmentList, audience, begunOn } = campaign;
  const label = (field: string) => translate(`resources.campaigns.fields.${field}`);
  return (
    <>
      <Section title={name} action={<StatusChip of="campaignState" value={state} />}>
        <Facts>
          <Fact label={label('kind')}>{term('campaignKind', kind)}</Fact>
          <Fact label={label('segmentId')}>
            <RecordLink resource="segments" id={segmentId}>
              {segmentName}
            </RecordLink>
          </Fact>
          <Fact label={label('audience')}>
            {segmentList === 'organizations' && audience.map((role) => term('audienceRole', role)).join(', ')}
          </Fact>
          <Fact label={label('assigneeId')}>{campaign.assigneeName}</Fact>
          <Fact label={label('begunOn')}>{begunOn && day(begunOn)}</Fact>
          <Fact label={label('replyTo')}>{campaign.replyTo}</Fact>
          <Fact label={label('ratePerMinute')}>{kind === 'mailing' && String(campaign.ratePerMinute)}</Fact>
          <Fact label={label('calendar')}>{campaign.hasCalendar && translate('campaigns.withCalendar')}</Fact>
        </Facts>
      </Section>
      {begunOn !== null && kind === 'mailing' && <CampaignResults campaign={campaign} />}
    </>
  );
}
