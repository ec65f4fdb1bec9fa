import { Box, Typography } from '@mui/material';
import { Suspense } from 'react';
import { useRecordContext, useTranslate } from 'react-admin';
import { AmendmentFiles } from '../../records/attachments/index.js';
import { Section } from '../../ui/Section.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Contract } from './contract.js';

interface Moment {
  key: string;
  on: string;
  title: string;
  text?: string | null;
  amendmentNumber?: number;
}

/** What a contract went through and will go through: its signature, its start, each amendment, its end. */
export function ContractTimeline() {
  const record = useRecordContext<Contract>();
  const translate = useTranslate();
  const { day } = useFormat();
  if (!record) return null;
  const { signedOn, startsOn, endsOn, endReason, amendments } = record;
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
      amendmentNumber: number,
    })),
    ...(endsOn ? [{ key: 'end', on: endsOn, title: title('end'), text: endReason }] : []),
  ];
  return (
    <Section title={translate('contract.timeline.title')}>
      <Box component="ol" sx={{ listStyle: 'none', m: 0, p: 0 }}>
        {moments
          .toSorted((one, other) => one.on.localeCompare(other.on))
          .map(({ key, on, title: name, text, amendmentNumber }) => (
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
                {amendmentNumber !== undefined && (
                  <Suspense>
                    <AmendmentFiles contractId={Number(record.id)} number={amendmentNumber} />
                  </Suspense>
                )}
              </Box>
            </Box>
          ))}
      </Box>
    </Section>
  );
}
