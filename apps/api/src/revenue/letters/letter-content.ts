import { filledIn, postalLines } from '@terril/domain';
import { spokenDay } from '../../core/spoken-day.js';
import type { TemplateTexts } from '../../reference/letter-templates/letter-template.entity.js';
import type { LetterContent } from '../../reference/letter-content.js';
import { placeAndDay, type Sender, senderLines } from '../../system/sender-lines.js';
import type { Recipient } from './letter-recipients.js';

/** What fills in a template for one organization. */
export interface LetterValues {
  values: Record<string, string>;
  table?: string[][];
}

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
    placeAndDay: placeAndDay(sender, today),
    subject: filled(subject),
    box: box === null ? null : filled(box),
    body: filled(body),
    table: table ?? null,
  };
}

function recipientLines({ contactName, ...address }: Recipient): string[] {
  const attention = contactName && `À l’attention de ${contactName}`;
  return postalLines({ ...address, attention }) ?? [address.name];
}
