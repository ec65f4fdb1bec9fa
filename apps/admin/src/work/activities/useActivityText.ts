import { spokenMinutes } from '@terril/domain';
import { useTranslate } from 'react-admin';
import { useTerm } from '../../ui/terms.js';
import { useFormat } from '../../ui/useFormat.js';
import type { Activity } from './activity.js';

/** What is told of an activity under its subject: 'Appel · 04/03/2021 14:30 · 1 h 30 · Joint · Camille'. */
export function useActivityText(): (activity: Activity, more?: { withOrganization?: boolean }) => string {
  const term = useTerm();
  const { day } = useFormat();
  const translate = useTranslate();
  return (activity, { withOrganization = false } = {}) => {
    const { kind, state, fallsOn, startTime, outcome, assigneeName, organizationName, aboutLabel } = activity;
    const parts = [
      term('activityKind', kind),
      fallsOn && [day(fallsOn), startTime].filter(Boolean).join(' '),
      !fallsOn && state === 'planned' && translate('activity.undated'),
      activity.duration !== null && spokenMinutes(activity.duration),
      state === 'cancelled' && term('activityState', state),
      outcome && term('activityOutcome', outcome),
      withOrganization && organizationName,
      aboutLabel,
      assigneeName,
    ];
    return parts.filter(Boolean).join(' · ');
  };
}
