import { useGetIdentity, useGetResourceLabel, useTranslate } from 'react-admin';
import { recentRecords } from '../../providers/recentRecords.js';
import { useDebounced } from '../../ui/useDebounced.js';
import { useCommands } from './commands.js';
import type { EntryGroup } from './entry.js';
import { useRecordGroups } from './useRecordGroups.js';

const PAUSE = 150;
const MOST_COMMANDS = 5;

/** What there is to choose from: records and commands that answer to what is typed, or the last records opened. */
export function useEntryGroups(text: string) {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const { identity } = useGetIdentity();
  const typed = text.trim();
  const asked = useDebounced(typed, PAUSE);
  const records = useRecordGroups(typed === '' ? '' : asked);
  const commands = useCommands(typed).slice(0, MOST_COMMANDS);

  const recent: EntryGroup = {
    key: 'recent',
    title: translate('search.recent'),
    entries: (typed === '' && identity ? recentRecords(Number(identity.id)) : []).map(({ resource, id, title }) => ({
      key: `recent/${resource}/${id}`,
      title,
      detail: String(labelOf(resource, 1)),
      path: `/${resource}/${id}/show`,
      resource,
    })),
  };
  const groups = [
    recent,
    ...records.groups,
    { key: 'commands', title: translate('search.commands'), entries: commands },
  ];
  return {
    groups: groups.filter(({ entries }) => entries.length > 0),
    error: records.error,
    retry: records.retry,
    isSettled: records.isSettled && asked === typed,
  };
}
