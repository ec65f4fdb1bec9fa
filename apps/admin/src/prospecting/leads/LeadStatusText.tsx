import { useTerm } from '../../ui/terms.js';
import type { Lead } from './lead.js';

/** Where a lead stands, with why it may be spam. */
export function LeadStatusText({ lead: { status, signs } }: { lead: Lead }) {
  const term = useTerm();
  const why = signs.map((sign) => term('leadSign', sign)).join(', ');
  return <>{status === 'to_check' && why ? `${term('leadStatus', status)} (${why})` : term('leadStatus', status)}</>;
}
