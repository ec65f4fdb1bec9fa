import { i18nProvider } from '../../providers/i18n/index.js';
import { writtenDay } from '../../providers/writtenDay.js';
import type { Meeting } from './meeting.js';

/** What a meeting is called: 'Assemblée générale ordinaire du 12 juin 2020'. */
export function meetingTitle({ kind, day }: Meeting): string {
  const { translate } = i18nProvider;
  return translate('meetings.titled', {
    kind: translate(`terms.meetingKind.${kind}`).toLowerCase(),
    day: writtenDay(day),
  });
}
