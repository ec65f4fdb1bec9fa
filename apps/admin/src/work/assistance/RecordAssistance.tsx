import { Box, Typography } from '@mui/material';
import { spokenMinutes } from '@terril/domain';
import { useRecordContext, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { FileMenu } from '../../reports/index.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { FigureLink } from '../../ui/FigureLink.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { AccountDetail, Period } from './account.js';
import { activitiesBeyond, activitiesCharged } from './activities-path.js';
import { AddCredit } from './AddCredit.js';
import { PeriodRows } from './PeriodRows.js';
import { UsedBar } from './UsedBar.js';

/** Hours bought, used and left, on the page of the organization, or of the subscription that includes some. */
export function RecordAssistance({ of }: { of: 'organizations' | 'subscriptions' }) {
  const record = useRecordContext<{ id: number; organizationId?: number }>();
  const translate = useTranslate();
  const ofSubscription = of === 'subscriptions';
  const organizationId = ofSubscription ? record?.organizationId : record?.id;
  const query = useApi<AccountDetail>(organizationId ? `/assistance-accounts/${organizationId}` : undefined);
  if (!record || !organizationId) return null;
  const prefill = ofSubscription
    ? { organizationId, source: 'allowance', subscriptionId: record.id }
    : { organizationId };
  return (
    <Section
      title={translate('assistance.title')}
      action={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {!ofSubscription && <FileMenu files={[statementOf(organizationId)]} />}
          <AddCredit prefill={prefill} />
        </Box>
      }
    >
      <Loaded query={query}>
        {(account) => {
          const periods = account.periods.filter(
            ({ subscriptionId }) => !ofSubscription || subscriptionId === record.id,
          );
          return (
            <>
              {!ofSubscription && <Figures account={account} />}
              <Periods periods={periods} />
            </>
          );
        }}
      </Loaded>
    </Section>
  );
}

/** What the client is sent. */
const statementOf = (organizationId: number) => ({
  label: 'assistance.statement',
  path: `/reports/work/assistance-statement?organizationId=${organizationId}`,
  pdf: `/reports/work/assistance-statement/pdf?organizationId=${organizationId}`,
});

function Periods({ periods }: { periods: Period[] }) {
  const translate = useTranslate();
  if (periods.length === 0) return <Typography variant="body2">{translate('assistance.none')}</Typography>;
  return <PeriodRows periods={periods} />;
}

function Figures({ account }: { account: AccountDetail }) {
  const translate = useTranslate();
  const { day } = useFormat();
  const { id, bought, used, remaining, beyond, lastUsedOn, expiresOn } = account;
  if (account.periods.length === 0 && beyond === 0) return null;
  const label = (field: string) => translate(`resources.assistance-accounts.fields.${field}`);
  return (
    <Facts>
      <Fact label={label('remaining')}>{spokenMinutes(remaining)}</Fact>
      <Fact label={label('bought')}>{spokenMinutes(bought)}</Fact>
      <Fact label={label('used')}>
        <FigureLink {...(used > 0 && { to: activitiesCharged(id) })}>{spokenMinutes(used)}</FigureLink>
      </Fact>
      <Fact label={label('share')}>{bought > 0 && <UsedBar minutes={bought} used={used} />}</Fact>
      <Fact label={label('beyond')}>
        {beyond > 0 && <FigureLink to={activitiesBeyond(id)}>{spokenMinutes(beyond)}</FigureLink>}
      </Fact>
      <Fact label={label('lastUsedOn')}>{lastUsedOn && day(lastUsedOn)}</Fact>
      <Fact label={label('expiresOn')}>{expiresOn && day(expiresOn)}</Fact>
    </Facts>
  );
}
