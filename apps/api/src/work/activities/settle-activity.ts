import { type ActivityKind, doneDay, outcomesOf, subjectFrom, TERMS, usualState } from '@terril/domain';
import { RuleBroken } from '../../core/errors.js';
import { assignSent } from '../../core/save.js';
import type { ActivityCreate } from './activity.dto.js';
import type { Activity } from './activity.entity.js';
import { repeatColumns, type RepeatColumns, repeatOf } from './repeat-activities.js';

/** The columns of an activity that are told as they are kept, and depend on one another. */
export type ActivityColumns = RepeatColumns &
  Pick<
    Activity,
    | 'kind'
    | 'subject'
    | 'body'
    | 'state'
    | 'day'
    | 'startTime'
    | 'duration'
    | 'isCharged'
    | 'doneOn'
    | 'outcome'
    | 'externalReference'
  >;

type Sent = Partial<ActivityCreate>;

/** What a new activity is, from what is told of it. @throws RuleBroken on what does not go together */
export function newActivity(sent: ActivityCreate, today: string): ActivityColumns {
  const { kind, body = null, day = kind === 'task' ? null : today } = sent;
  const columns = {
    kind,
    subject: sent.subject ?? subjectFrom(body, wordOf(kind)),
    body,
    state: sent.state ?? usualState(kind, day, today),
    day,
    startTime: sent.startTime ?? null,
    duration: sent.duration ?? null,
    isCharged: sent.isCharged ?? null,
    doneOn: sent.doneOn ?? null,
    outcome: sent.outcome ?? null,
    externalReference: sent.externalReference ?? null,
    ...repeatColumns(sent.repeat ?? null, day),
  };
  return settled(columns, sent, { today, isNew: true });
}

/** The columns of an activity once `sent` has changed them. @throws RuleBroken as `newActivity` */
export function changedActivity(before: ActivityColumns, sent: Sent, today: string): ActivityColumns {
  const { kind, subject, body, state, day, startTime, duration, isCharged, doneOn, outcome, externalReference } = sent;
  const columns = assignSent(
    { ...before },
    { kind, subject, body, state, day, startTime, duration, isCharged, doneOn, outcome, externalReference },
  );
  if (sent.repeat !== undefined) Object.assign(columns, repeatColumns(sent.repeat, columns.day, repeatOf(before)));
  return settled(columns, sent, { today, isNew: false });
}

/** Only what is done has a day it was done on, and something that came of it. */
function settled(
  columns: ActivityColumns,
  sent: Sent,
  { today, isNew }: { today: string; isNew: boolean },
): ActivityColumns {
  const { kind, state, day } = columns;
  if (columns.startTime !== null && day === null) throw TIME_WITHOUT_DAY;
  if (state !== 'done') {
    if (sent.doneOn) throw NOT_DONE;
    if (sent.outcome) throw NOTHING_CAME;
    return { ...columns, doneOn: null, outcome: null };
  }
  const doneOn = columns.doneOn ?? doneDay({ kind, day, isNew }, today);
  if (sent.doneOn && sent.doneOn > today) throw DONE_TO_COME;
  const isOfKind = columns.outcome === null || outcomesOf(kind).includes(columns.outcome);
  if (!isOfKind && sent.outcome) throw OUTCOME_OF_ANOTHER;
  return { ...columns, doneOn, outcome: isOfKind ? columns.outcome : null };
}

const wordOf = (kind: ActivityKind): string => TERMS.fr.activityKind[kind];

const TIME_WITHOUT_DAY = RuleBroken.on('startTime', 'time_without_day', {
  fr: 'Une heure va avec un jour.',
  en: 'A time goes with a day.',
});
const NOT_DONE = RuleBroken.on('doneOn', 'not_done', {
  fr: 'Seule une activité faite a un jour où elle l’a été.',
  en: 'Only what is done was done on a day.',
});
const DONE_TO_COME = RuleBroken.on('doneOn', 'done_to_come', {
  fr: 'Ce jour est à venir.',
  en: 'This day is to come.',
});
const NOTHING_CAME = RuleBroken.on('outcome', 'not_done', {
  fr: 'Seule une activité faite a un résultat.',
  en: 'Only what is done has an outcome.',
});
const OUTCOME_OF_ANOTHER = RuleBroken.on('outcome', 'outcome_of_another_kind', {
  fr: 'Une activité de cette sorte n’a pas ce résultat.',
  en: 'An activity of this kind has no such outcome.',
});
