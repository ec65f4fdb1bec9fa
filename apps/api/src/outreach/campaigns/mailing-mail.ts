import { type MailingLanguage, filledIn, type MAILING_VARIABLES } from '@terril/domain';
import { spokenDay } from '../../core/spoken-day.js';
import { markupHtml } from '../../core/markup-html.js';
import { xml } from '../../core/sheet-xml.js';
import type { Email } from '../../system/mail/mail.service.js';
import type { Settings } from '../../system/settings/settings.entity.js';
import type { Campaign } from './campaign.entity.js';

/** Whom an e-mail of a mailing is for. */
export interface MailedTo {
  contactFirstName: string | null;
  contactLastName: string | null;
  organization: string | null;
  organizationCity: string | null;
}

/** The texts of an e-mail, filled in for one recipient. */
export interface MailingText {
  subject: string;
  text: string;
  html: string;
}

type Texts = Pick<Campaign, 'subject' | 'body' | 'language'>;
type Cooperative = Pick<Settings, 'cooperativeName' | 'cooperativeAddress' | 'cooperativePostcode' | 'cooperativeCity'>;

interface MailingFrame {
  cooperative: Cooperative;
  today: string;
  /** The page where the recipient unsubscribes. */
  unsubscribeUrl: string;
}

/** What one recipient reads. Its foot says who writes, why, and where to say no: the same in the text and in the page. */
export function mailingText(texts: Texts, to: MailedTo, frame: MailingFrame): MailingText {
  const values = valuesOf(to, frame, texts.language);
  const filled = (text: string | null) => filledIn(text ?? '', values);
  const body = filled(texts.body);
  const who = senderLine(frame.cooperative);
  const { why, link } = FOOT[texts.language];
  return {
    subject: filled(texts.subject),
    text: `${body}\n\n-- \n${who}\n${why(frame.cooperative.cooperativeName)}\n${link} : ${frame.unsubscribeUrl}\n`,
    html: [
      `<!doctype html><html lang="${texts.language}"><body style="font-family:sans-serif;max-width:42em">`,
      markupHtml(body),
      `<hr><p style="color:#555555;font-size:small">${xml(who)}<br>${xml(why(frame.cooperative.cooperativeName))}<br>`,
      `<a href="${xml(frame.unsubscribeUrl)}">${xml(link)}</a></p>`,
      '</body></html>',
    ].join('\n'),
  };
}

/** What lets a mail program offer to unsubscribe, by one click that needs no page (RFC 2369 and RFC 8058). */
export function unsubscribeHeaders(unsubscribeUrl: string): Record<string, string> {
  return {
    'List-Unsubscribe': `<${unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  };
}

/** What the texts of an e-mail are filled in with, in SQL over the rows `contact` and `organization`. */
export const MAILED_TO = `case when not contact.is_shared then contact.first_name end as "contactFirstName",
    case when not contact.is_shared then contact.last_name end as "contactLastName",
    organization.name as organization, organization.city as "organizationCity"`;

/** The appointment of a campaign, as a file of the e-mail. */
export function calendarOf({ calendar }: Pick<Campaign, 'calendar'>): Email['attachments'] {
  if (calendar === null) return [];
  return [{ name: 'invitation.ics', mediaType: 'text/calendar; charset=utf-8', content: Buffer.from(calendar) }];
}

function valuesOf(
  { contactFirstName, contactLastName, organization, organizationCity }: MailedTo,
  { cooperative, today }: MailingFrame,
  language: MailingLanguage,
): Record<(typeof MAILING_VARIABLES)[number], string> {
  const contact = [contactFirstName, contactLastName].filter(Boolean).join(' ');
  return {
    organization: organization ?? contact,
    organizationCity: organizationCity ?? '',
    contact: contact || (organization ?? ''),
    contactFirstName: contactFirstName ?? '',
    contactLastName: contactLastName ?? '',
    cooperative: cooperative.cooperativeName,
    today: spokenDay(today, language),
  };
}

function senderLine({
  cooperativeName,
  cooperativeAddress,
  cooperativePostcode,
  cooperativeCity,
}: Cooperative): string {
  const place = [cooperativePostcode, cooperativeCity].filter(Boolean).join(' ');
  return [cooperativeName, ...(cooperativeAddress?.split(/[\n\r]+/) ?? []), place].filter(Boolean).join(', ');
}

const FOOT: Record<MailingLanguage, { why: (cooperative: string) => string; link: string }> = {
  fr: {
    why: (cooperative) => `Vous recevez ce message parce que ${cooperative} vous connaît, vous ou votre structure.`,
    link: 'Ne plus recevoir ces messages',
  },
  en: {
    why: (cooperative) => `You receive this message because ${cooperative} knows you or your organization.`,
    link: 'Receive these messages no more',
  },
};
