import { Box, Chip, Typography } from '@mui/material';
import type { Schemas } from '@terril/api-types';
import { useTranslate } from 'react-admin';
import { RecordLink } from '../../ui/RecordLink.js';
import { StatusChip } from '../../ui/StatusChip.js';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import { usePeriodText } from '../../ui/usePeriodText.js';
import { TimelineBar } from './TimelineBar.js';
import type { TimelineScale } from './timeline-scale.js';

export type Line = Schemas['TimelineLineOut'];

/** The text and its bar beside one another, or the bar under the text where there is no room. */
export const BESIDE = {
  display: 'grid',
  columnGap: 2,
  rowGap: 0.5,
  alignItems: 'center',
  gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 24rem) minmax(0, 1fr)' },
} as const;

export function TimelineLine({ line, scale }: { line: Line; scale: TimelineScale }) {
  const { kind, id, title, state, startsOn, endsOn, endReason, roles, holderId, holderName, moments } = line;
  const translate = useTranslate();
  const term = useTerm();
  const { day } = useFormat();
  const period = usePeriodText();
  const isContract = kind === 'contract';
  const told = moments.map(({ on, kind: why, title: what }) => {
    const text = why === 'amendment' ? translate('account.amendment', { title: what }) : term('cause', why);
    return `${day(on)} ${text}`;
  });
  return (
    <Box component="li" sx={{ ...BESIDE, py: 0.75, borderTop: isContract ? 1 : 0, borderColor: 'divider' }}>
      <Box sx={{ pl: isContract ? 0 : 2, minWidth: 0, overflowWrap: 'anywhere' }}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
          <Typography component="span" sx={{ fontWeight: isContract ? 600 : 400 }}>
            <RecordLink resource={isContract ? 'contracts' : 'subscriptions'} id={id}>
              {title}
            </RecordLink>
          </Typography>
          {isContract && <StatusChip of="contractState" value={state} />}
          {roles.map((role) => (
            <Chip key={role} size="small" label={term('partyRole', role)} />
          ))}
        </Box>
        <Typography variant="body2" color="text.secondary">
          {[period(startsOn, endsOn), endReason, ...told].filter(Boolean).join(' · ')}
          {holderId !== null && (
            <>
              {` · ${translate('account.contractOf')} `}
              <RecordLink resource="organizations" id={holderId}>
                {holderName}
              </RecordLink>
            </>
          )}
        </Typography>
      </Box>
      <TimelineBar line={line} scale={scale} />
    </Box>
  );
}
