import type { SelectQueryBuilder } from 'typeorm';
import { dayInFrance } from '../../core/clock.js';
import type { Db } from '../../core/db.js';
import { choice, date, type ExportColumns, integer, text } from '../../core/export-columns.js';
import type { ListRules } from '../../core/list-query.js';
import type { CallEntryOut, CallEntryQuery } from './call-entry.dto.js';
import { CallEntry } from './call-entry.entity.js';

export const CALL_ENTRY_RULES: ListRules<CallEntryQuery> = {
  sorts: { name: 'entry.name', lastCallAt: 'entry.lastCallAt' },
  defaultSort: 'name',
  filters: {
    campaignId: 'entry.campaign_id = :campaignId',
    organizationId: 'entry.organization_id = :organizationId',
    contactId: 'entry.contact_id = :contactId',
    state: 'entry.state = :state',
    result: 'entry.result = :result',
  },
  search: (word) => `fold(entry.name) like ${word}`,
};

/** The columns of the list in a file. */
export const CALL_ENTRY_COLUMNS: ExportColumns<CallEntryOut> = {
  campaign: text('Campagne', 'Campaign', ({ campaignName }) => campaignName),
  name: text('Nom', 'Name', ({ name }) => name),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  state: choice('callState', 'État', 'State', ({ state }) => state),
  reason: choice('notCalledReason', 'Écarté parce que', 'Left out because', ({ reason }) => reason),
  calls: integer('Appels', 'Calls', ({ calls }) => calls),
  result: choice('callResult', 'Dernier résultat', 'Last result', ({ result }) => result),
  note: text('Note', 'Note', ({ note }) => note),
  lastCallOn: date('Dernier appel le', 'Last called on', ({ lastCallAt }) => lastCallAt && dayInFrance(lastCallAt)),
  callBackOn: date('À rappeler le', 'To be called back on', ({ callBackOn }) => callBackOn),
};

/** Entries with all that is shown of what they name. */
export function entriesWithNames(db: Db): SelectQueryBuilder<CallEntry> {
  return db
    .repository(CallEntry)
    .createQueryBuilder('entry')
    .leftJoinAndSelect('entry.campaign', 'campaign')
    .leftJoinAndSelect('entry.organization', 'organization')
    .leftJoinAndSelect('entry.claimedBy', 'claimed_by');
}

/** An entry read with what it names, as it is shown at the moment `now`. */
export function shownEntry(read: CallEntry, now: Date): CallEntryOut {
  const {
    campaign,
    organization,
    contact: _contact,
    claimedBy,
    claimedById: _by,
    claimedUntil,
    turn: _,
    ...entry
  } = read;
  return {
    ...entry,
    campaignName: campaign.name,
    organizationName: organization?.name ?? null,
    claimedByName: claimedUntil !== null && claimedUntil > now ? (claimedBy?.name ?? null) : null,
  };
}
