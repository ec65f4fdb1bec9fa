import { Chip, type ChipProps } from '@mui/material';
import { useTerm } from './terms.js';

const COLORS: Record<string, ChipProps['color']> = {
  user: 'success',
  running: 'success',
  prospect: 'info',
  upcoming: 'info',
  sent: 'info',
  draft: 'info',
  applied: 'success',
  'noticeState.sent': 'success',
  'letterState.sent': 'success',
  'recipientState.sent': 'success',
  present: 'success',
  represented: 'info',
  open: 'warning',
  'convocationState.sent': 'success',
  paused: 'warning',
  to_call: 'info',
  waiting: 'warning',
  planned: 'info',
  held: 'success',
  handed_over: 'success',
  approved: 'success',
  failed: 'error',
  bounced: 'error',
  'emailState.sent': 'success',
  'emailState.received': 'success',
  queued: 'info',
  sending: 'info',
  to_send: 'warning',
  late: 'error',
  missed: 'error',
  former: 'default',
  ended: 'default',
  partner: 'secondary',
};

/** A state in a word; the colour only helps, it says nothing the word does not. */
export function StatusChip({
  of,
  value,
}: {
  of:
    | 'status'
    | 'contractState'
    | 'contractStage'
    | 'indexationState'
    | 'noticeState'
    | 'letterState'
    | 'emailState'
    | 'campaignState'
    | 'recipientState'
    | 'callState'
    | 'eventState'
    | 'membershipState'
    | 'meetingState'
    | 'presence'
    | 'convocationState'
    | 'managementReportStatus';
  value: string;
}) {
  const term = useTerm();
  return (
    <Chip
      size="small"
      variant="outlined"
      color={COLORS[`${of}.${value}`] ?? COLORS[value] ?? 'default'}
      label={term(of, value)}
    />
  );
}
