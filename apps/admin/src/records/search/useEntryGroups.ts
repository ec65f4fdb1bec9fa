import { useGetIdentity, useGetResourceLabel, useTranslate } from 'react-admin';
import { type RecentRecord, recentRecords } from '../../providers/recentRecords.js';
import { usePins } from '../../providers/usePins.js';
import { useDebounced } from '../../ui/useDebounced.js';
import { useCommands } from './commands.js';
import type { EntryGroup } from './entry.js';
import { useRecordGroups } from './useRecordGroups.js';

const PAUSE = 150;
const MOST_COMMANDS = 5;

/** What there is to choose from: records and commands that answer to what is typed, or the pinned records and the last opened ones. */
export function useEntryGroups(text: string) {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const { identity } = useGetIdentity();
  const typed = text.trim();
  const asked = useDebounced(typed, PAUSE);
  const records = useRecordGroups(typed === '' ? '' : asked);
  const commands = useCommands(typed).slice(0, MOST_COMMANDS);

  const { pins } = usePins();

  const pinned: EntryGroup = {
    key: 'pinned',
    title: translate('pins.title'),
    entries: (typed === '' ? pins : []).map(({ recordType, recordId, label }) => ({
      key: `pinned/${recordType}/${recordId}`,
      title: label,
      detail: String(labelOf(recordType, 1)),
      path: `/${recordType}/${recordId}/show`,
      resource: recordType,
    })),
  };
  const isPinned = ({ resource, id }: RecentRecord) =>
    pins.some(({ recordType, recordId }) => recordType === resource && recordId === id);
  const opened = typed === '' && identity ? recentRecords(Number(identity.id)) : [];
  const recent: EntryGroup = {
    key: 'recent',
    title: translate('search.recent'),
    entries: opened
      .filter((one) => !isPinned(one))
      .map(({ resource, id, title }) => ({
        key: `recent/${resource}/${id}`,
        title,
        detail: String(labelOf(resource, 1)),
        path: `/${resource}/${id}/show`,
        resource,
      })),
  };
  const groups = [
    pinned,
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
