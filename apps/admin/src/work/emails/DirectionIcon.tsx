import CallMadeIcon from '@mui/icons-material/CallMade';
import CallReceivedIcon from '@mui/icons-material/CallReceived';
import { useTerm } from '../../ui/terms.js';
import type { EmailRow } from './email.js';

/** Which way an e-mail went; said to who does not see it. */
export function DirectionIcon({ direction }: Pick<EmailRow, 'direction'>) {
  const term = useTerm();
  const Icon = direction === 'in' ? CallReceivedIcon : CallMadeIcon;
  return <Icon fontSize="small" color="action" titleAccess={term('emailDirection', direction)} />;
}
