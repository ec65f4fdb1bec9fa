import { Alert, Box, Button, Link, Typography } from '@mui/material';
import { useLocaleState, useTranslate } from 'react-admin';
import { useApi } from '../../providers/useApi.js';
import { DialogButton } from '../../ui/DialogButton.js';
import { Fact, Facts } from '../../ui/Facts.js';
import { Loaded } from '../../ui/Loaded.js';
import { Section } from '../../ui/Section.js';
import { TakeBackDialog } from '../../ui/TakeBackDialog.js';
import { useFormat } from '../../ui/useFormat.js';
import { AllocationTable } from './AllocationTable.js';
import type { Allocation, Closing } from './closing.js';
import { VoteDialog } from './VoteDialog.js';

/** How the result of a closed year is allocated: proposed by the rules, then voted by the general meeting. */
export function AllocationSection({ closing }: { closing: Closing }) {
  const translate = useTranslate();
  const [language] = useLocaleState();
  const path = `/closings/${closing.id}/allocation`;
  const query = useApi<Allocation>(path);
  const { data } = query;
  const action = data && (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
      <Button size="small" component="a" href={`/api${path}/pdf?language=${language}`} download>
        {translate('allocation.pdf')}
      </Button>
      {data.vote ? (
        <DialogButton label="allocation.cancel" resource="settings">
          {(close) => (
            <TakeBackDialog
              title={translate('allocation.cancelOf', { year: data.year })}
              text={translate('allocation.cancelText')}
              action="allocation.cancel"
              path={`${path}/cancellation`}
              day="movedOn"
              onClose={close}
            />
          )}
        </DialogButton>
      ) : (
        <DialogButton label="allocation.vote" resource="closings" isMain>
          {(close) => <VoteDialog allocation={data} onClose={close} />}
        </DialogButton>
      )}
    </Box>
  );
  return (
    <Section title={translate('allocation.title')} action={action}>
      <Loaded query={query}>{(allocation) => <Details allocation={allocation} path={path} />}</Loaded>
    </Section>
  );
}

function Details({ allocation, path }: { allocation: Allocation; path: string }) {
  const translate = useTranslate();
  const { day, money } = useFormat();
  const { vote, capital } = allocation;
  const warnings = vote ? vote.warnings : allocation.warnings;
  return (
    <>
      <Facts>
        <Fact label={translate('result.result')}>{money(allocation.result)}</Fact>
        <Fact label={translate('closing.capital')}>
          {capital === null ? translate('closing.unknownCapital') : money(capital)}
        </Fact>
        <Fact label={translate('allocation.legalBefore')}>{money(allocation.legalBefore)}</Fact>
        <Fact label={translate('allocation.carriedForwardBefore')}>{money(allocation.carriedForwardBefore)}</Fact>
      </Facts>
      <Box sx={{ mt: 2 }}>
        <AllocationTable allocation={allocation} />
      </Box>
      {warnings.map((warning) => (
        <Alert key={warning} severity={warning === 'legalBelowExact' ? 'info' : 'warning'} sx={{ mt: 1 }}>
          {translate(`allocation.warnings.${warning}`)}
        </Alert>
      ))}
      {vote && (
        <Typography variant="body2" sx={{ mt: 1 }}>
          {translate('allocation.voted', { day: day(vote.votedOn), name: vote.authorName })}
          {vote.note && ` ${vote.note}`}{' '}
          {vote.minutesName && (
            <Link href={`/api${path}/minutes`} download>
              {vote.minutesName}
            </Link>
          )}
        </Typography>
      )}
      {allocation.cancelledVotes.map((one) => (
        <Typography key={one.id} variant="body2" color="text.secondary" sx={{ mt: 1 }}>
          {translate('allocation.cancelled', {
            voted: day(one.votedOn),
            day: day(one.cancelledOn),
            by: one.cancelledBy,
            reason: one.cancelReason,
          })}
        </Typography>
      ))}
    </>
  );
}
