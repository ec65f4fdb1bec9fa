/** Whether a public form asks something beside a name, an e-mail and a message. */
export const LEAD_FIELD_USES = ['hidden', 'optional', 'required'] as const;
export type LeadFieldUse = (typeof LEAD_FIELD_USES)[number];

/** Where what came by a form stands: to be looked at as it may be spam, waiting, made something of, or thrown away. */
export const LEAD_STATUSES = ['to_check', 'waiting', 'handled', 'dismissed'] as const;
export type LeadStatus = (typeof LEAD_STATUSES)[number];

/** Why what came may be spam: a field no person sees was filled, sent faster than one types, links, markup. */
export const LEAD_SIGNS = ['trap', 'fast', 'links', 'markup'] as const;
export type LeadSign = (typeof LEAD_SIGNS)[number];

/** Seconds in which nobody fills a form. */
const FEWEST_SECONDS = 4;
/** A message of a person may name its site, and a second one. */
const MOST_LINKS = 2;

const LINK = /\bhttps?:\/\/|\bwww\./gi;
const MARKUP = /\[(?:url|link)\b|<(?:a|script|iframe)\b/i;

/** What is known of a sending, beside who sent it. */
export interface Sending {
  /** What stood in the field that people do not see. */
  trap: string;
  /** From the page to its sending. */
  seconds: number;
  message: string;
  /** What else was typed: names and places, where no link is at home. */
  others: string[];
}

/** The signs that a sending is spam; none of them proves it. */
export function leadSigns({ trap, seconds, message, others }: Sending): LeadSign[] {
  const has: Record<LeadSign, boolean> = {
    trap: trap.trim() !== '',
    fast: seconds < FEWEST_SECONDS,
    links: linksIn(message) > MOST_LINKS || others.some((text) => linksIn(text) > 0),
    markup: [message, ...others].some((text) => MARKUP.test(text)),
  };
  return LEAD_SIGNS.filter((sign) => has[sign]);
}

const linksIn = (text: string): number => text.match(LINK)?.length ?? 0;

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,58}[a-z0-9])?$/;

/** Whether a text can stand in the address of a form: small letters, digits and hyphens. */
export const isSlug = (text: string): boolean => SLUG.test(text);

/** Whether a text is the origin of a site, as a browser tells it: https, or http on this very machine, and no path. */
export function isSiteOrigin(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { origin, protocol, hostname } = new URL(text);
  return text === origin && (protocol === 'https:' || (protocol === 'http:' && hostname === 'localhost'));
}
