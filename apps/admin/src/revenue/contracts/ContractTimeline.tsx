import { Box, Typography } from '@mui/material';
import { dayAfter } from '@terril/domain';
import { type ReactNode, Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { AmendmentFiles } from '../../records/attachments/index.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Contract } from './contract.js';
import { UndoHandOver } from './HandOver.js';

interface Moment {
  key: string;
  on: string;
  title: string;
  text?: string | null;
  /** Under it: its files, or what takes it back. */
  below?: ReactNode;
}

/** What a contract went through and will go through: its signature, start, amendments, holders, its end. */
export function ContractTimeline() {
  const record = useRecordContext<Contract>();
  const translate = useTranslate();
  const { day } = useFormat();
  if (!record) return null;
  const { signedOn, startsOn, endsOn, endReason, amendments, earlierHolders } = record;
  const title = (moment: string) => translate(`contract.timeline.${moment}`);
  const moments: Moment[] = [
    ...(signedOn ? [{ key: 'signed', on: signedOn, title: title('signed') }] : []),
    { key: 'start', on: startsOn, title: title('start') },
    ...amendments.map(({ id, number, title: name, signedOn: agreedOn, effectiveOn, description }) => ({
      key: `amendment-${id}`,
      on: effectiveOn,
      title: translate('contract.timeline.amendment', { number, title: name }),
      text: [agreedOn && translate('contract.timeline.agreed', { day: day(agreedOn) }), description]
        .filter(Boolean)
        .join(' · '),
      below: (
        <Suspense>
          <AmendmentFiles contractId={Number(record.id)} number={number} />
        </Suspense>
      ),
    })),
    ...earlierHolders.map(({ organizationName: from, endsOn: lastDay, comment }, index) => {
      const next = earlierHolders[index + 1];
      return {
        key: `holder-${lastDay}`,
        on: dayAfter(lastDay),
        title: translate('contract.timeline.handedOver', { from, to: (next ?? record).organizationName }),
        text: comment,
        below: !next && <UndoHandOver contract={record} />,
      };
    }),
    ...(endsOn ? [{ key: 'end', on: endsOn, title: title('end'), text: endReason }] : []),
  ];
  return (
    <Section title={translate('contract.timeline.title')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {moments
          .toSorted((one, other) => one.on.localeCompare(other.on))
          .map(({ key, on, title: name, text, below }) => (
            <Box
              component="li"
              key={key}
              sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, py: 1, borderTop: 1, borderColor: 'divider' }}
            >
              <Typography component="time" dateTime={on} sx={{ minWidth: '6.5rem' }}>
                {day(on)}
              </Typography>
              <Box sx={{ flex: '1 1 14rem', minWidth: 0 }}>
                <Typography sx={{ fontWeight: 600 }}>{name}</Typography>
                {text && (
                  <Typography variant="body2" sx={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
                    {text}
                  </Typography>
                )}
                {below}
              </Box>
            </Box>
          ))}
      </Box>
    </Section>
  );
}
