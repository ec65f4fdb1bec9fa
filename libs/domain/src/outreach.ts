import type { EmailVariable } from './emails.js';

/** The lists that segments are made of, by the names of their resources. */
export const SEGMENTED_LISTS = ['organizations', 'contacts'] as const;
export type SegmentedList = (typeof SEGMENTED_LISTS)[number];

/** Why nothing is sent to an address any more: the person unsubscribed, objected in another way, or it does not exist. */
export const MAIL_OBJECTION_KINDS = ['unsubscribed', 'objected', 'bounced'] as const;
export type MailObjectionKind = (typeof MAIL_OBJECTION_KINDS)[number];

export const CAMPAIGN_KINDS = ['mailing', 'calls'] as const;
export type CampaignKind = (typeof CAMPAIGN_KINDS)[number];

/** A campaign that runs is at work on those it was begun with. */
export const CAMPAIGN_STATES = ['draft', 'running', 'paused', 'done'] as const;
export type CampaignState = (typeof CAMPAIGN_STATES)[number];

/** Whom a campaign to organizations addresses: their own address, or the contacts who hold a role there. */
export const AUDIENCE_ROLES = ['organization', 'main', 'billing', 'technical', 'everyone'] as const;
export type AudienceRole = (typeof AUDIENCE_ROLES)[number];

/**
 * Where an e-mail of a mailing stands. One that is `sending` is in the hands of the mail server: when the process dies
 * then, nobody knows whether it left, so that it is `failed` and a person decides.
 */
export const RECIPIENT_STATES = ['queued', 'sending', 'sent', 'failed', 'left_out'] as const;
export type RecipientState = (typeof RECIPIENT_STATES)[number];

/** Why somebody of a segment is not written to. `duplicate`: the address is that of another one already. */
export const LEFT_OUT_REASONS = ['no_email', 'duplicate', 'unsubscribed', 'objected', 'bounced'] as const;
export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

/** What a mailing may name between braces. */
export const MAILING_VARIABLES = [
  'organization',
  'organizationCity',
  'contact',
  'contactFirstName',
  'contactLastName',
  'cooperative',
  'today',
] as const satisfies readonly EmailVariable[];

/** Of what Terril adds to the e-mails of a mailing, and of its page to unsubscribe. */
export const MAILING_LANGUAGES = ['fr', 'en'] as const;
export type MailingLanguage = (typeof MAILING_LANGUAGES)[number];

/** E-mails a minute: what mail servers of small hosts take without holding them back. */
export const USUAL_MAILING_RATE = 30;
export const HIGHEST_MAILING_RATE = 600;
