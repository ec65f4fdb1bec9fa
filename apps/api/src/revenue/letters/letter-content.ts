import { filledIn, postalLines } from '@terril/domain';
import { spokenDay } from '../../core/spoken-day.js';
import type { TemplateTexts } from '../../reference/letter-templates/letter-template.entity.js';
import type { Settings } from '../../system/settings/settings.entity.js';
import type { Recipient } from './letter-recipients.js';

/** What a letter says, whole: a letter that was made never changes with what it was made from. */
export interface LetterContent {
  /** Who writes, a line each: name, address, telephone, e-mail. */
  sender: string[];
  /** At the foot. */
  legal: string | null;
  /** As on an envelope; the name alone when there is no full postal address. */
  recipient: string[];
  /** 'Lens, le 30 juin 2020'. */
  placeAndDay: string;
  subject: string;
  /** Framed, above the text. */
  box: string | null;
  body: string;
  /** Under the text: the first row is its head. */
  table: string[][] | null;
}

/** What fills in a template for one organization. */
export interface LetterValues {
  values: Record<string, string>;
  table?: string[][];
}

/** The cooperative, as its letters name it. */
type Sender = Pick<
  Settings,
  | 'cooperativeName'
  | 'cooperativeLegal'
  | 'cooperativeAddress'
  | 'cooperativePostcode'
  | 'cooperativeCity'
  | 'cooperativeEmail'
  | 'cooperativePhone'
>;

/** The letter that a template makes for a recipient, on the day `today`. */
export function letterContent(
  { subject, box, body }: TemplateTexts,
  { values, table = undefined }: LetterValues,
  { sender, recipient, today }: { sender: Sender; recipient: Recipient; today: string },
): LetterContent {
  const day = spokenDay(today, 'fr');
  const all = {
    ...values,
    organization: recipient.name,
    recipient: recipient.contactName ?? recipient.name,
    cooperative: sender.cooperativeName,
    today: day,
  };
  const filled = (text: string) => filledIn(text, all);
  return {
    sender: senderLines(sender),
    legal: sender.cooperativeLegal,
    recipient: recipientLines(recipient),
    placeAndDay: sender.cooperativeCity ? `${sender.cooperativeCity}, le ${day}` : `Le ${day}`,
    subject: filled(subject),
    box: box === null ? null : filled(box),
    body: filled(body),
    table: table ?? null,
  };
}

function senderLines(sender: Sender): string[] {
  const { cooperativeName, cooperativeAddress, cooperativePostcode, cooperativeCity } = sender;
  return [
    cooperativeName,
    ...(cooperativeAddress?.split(/[\n\r]+/) ?? []),
    [cooperativePostcode, cooperativeCity].filter(Boolean).join(' '),
    sender.cooperativePhone ?? '',
    sender.cooperativeEmail ?? '',
  ].filter((line) => line.trim() !== '');
}

function recipientLines({ contactName, ...address }: Recipient): string[] {
  const attention = contactName && `À l’attention de ${contactName}`;
  return postalLines({ ...address, attention }) ?? [address.name];
}
