import { Conflict, RuleBroken } from '../../core/errors.js';
import type { Db } from '../../core/db.js';
import { lockRows, mustFind } from '../../core/save.js';
import { spokenDay } from '../../core/spoken-day.js';
import { GeneralMeeting } from './general-meeting.entity.js';

/**
 * The meeting, locked, when it is open; `orPlanned`: or is to come. @throws NotFound; Conflict that says what it is instead
 */
export async function mustBeOpen(db: Db, id: number, orPlanned = false): Promise<GeneralMeeting> {
  await lockRows(db, GeneralMeeting, [id]);
  const meeting = await mustFind(db, GeneralMeeting, id, { fr: 'Assemblée', en: 'Meeting' });
  if (meeting.state === 'closed') throw CLOSED;
  if (meeting.state === 'planned' && !orPlanned) throw PLANNED;
  return meeting;
}

/** The meeting, locked, while it is to come. @throws as `mustBeOpen` */
export async function mustBePlanned(db: Db, id: number): Promise<GeneralMeeting> {
  const meeting = await mustBeOpen(db, id, true);
  if (meeting.state !== 'planned') throw OPEN;
  return meeting;
}

/** A second convocation is to the same kind of meeting, on a later day. @throws RuleBroken on the field */
export function mustFollow(first: Appointed, second: Appointed): void {
  if (second.kind !== first.kind) throw OTHER_KIND;
  if (second.day <= first.day) throw notAfter(first.day);
}

type Appointed = Pick<GeneralMeeting, 'kind' | 'day'>;

const OTHER_KIND = RuleBroken.on('kind', 'other_kind', {
  fr: 'Une deuxième convocation est de la même nature que la première.',
  en: 'A second convocation is of the same kind as the first.',
});
const notAfter = (day: string) =>
  RuleBroken.on('day', 'not_after_first', {
    fr: `La première assemblée était le ${spokenDay(day, 'fr')} : la deuxième vient après.`,
    en: `The first meeting was on ${spokenDay(day, 'en')}: the second comes after.`,
  });

export const CLOSED = new Conflict('closed', {
  fr: 'Cette assemblée est close : elle ne change plus.',
  en: 'This meeting is closed: it does not change any more.',
});
const PLANNED = new Conflict('not_open', {
  fr: 'Cette assemblée n’est pas encore ouverte.',
  en: 'This meeting is not open yet.',
});
export const OPEN_SENTENCE = {
  fr: 'Cette assemblée est ouverte : ni son jour, ni sa nature, ni son ordre du jour ne changent plus.',
  en: 'This meeting is open: neither its day, kind nor agenda changes any more.',
};
const OPEN = new Conflict('opened', OPEN_SENTENCE);
