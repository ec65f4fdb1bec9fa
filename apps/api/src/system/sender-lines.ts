import { spokenDay } from '../core/spoken-day.js';
import type { Settings } from './settings/settings.entity.js';

/** The cooperative, as its letters name it. */
export type Sender = Pick<
  Settings,
  | 'cooperativeName'
  | 'cooperativeLegal'
  | 'cooperativeAddress'
  | 'cooperativePostcode'
  | 'cooperativeCity'
  | 'cooperativeEmail'
  | 'cooperativePhone'
>;

/** Who writes, a line each: name, address, telephone, e-mail. */
export function senderLines(sender: Sender): string[] {
  const { cooperativeName, cooperativeAddress, cooperativePostcode, cooperativeCity } = sender;
  return [
    cooperativeName,
    ...(cooperativeAddress?.split(/[\n\r]+/) ?? []),
    [cooperativePostcode, cooperativeCity].filter(Boolean).join(' '),
    sender.cooperativePhone ?? '',
    sender.cooperativeEmail ?? '',
  ].filter((line) => line.trim() !== '');
}

/** 'Lens, le 30 juin 2020'. */
export function placeAndDay({ cooperativeCity }: Sender, day: string): string {
  const spoken = spokenDay(day, 'fr');
  return cooperativeCity ? `${cooperativeCity}, le ${spoken}` : `Le ${spoken}`;
}
