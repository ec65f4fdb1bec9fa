import type { ActivityOutcome } from './activities.js';
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

/** Where a call of a campaign stands: to be made, to be made again on a day, over, or not to be made. */
export const CALL_STATES = ['to_call', 'waiting', 'done', 'left_out'] as const;
export type CallState = (typeof CALL_STATES)[number];

/** What came of a call. */
export const CALL_RESULTS = [
  'interested',
  'not_interested',
  'call_back',
  'message_left',
  'no_answer',
  'wrong_number',
] as const;
export type CallResult = (typeof CALL_RESULTS)[number];

const CALLED_AGAIN: readonly CallResult[] = ['call_back', 'message_left', 'no_answer'];

/** Whether it is to be made again, on a day. */
export const isCalledAgain = (result: CallResult): boolean => CALLED_AGAIN.includes(result);

/** What the call was as an activity. */
export function activityOutcomeOf(
  result: CallResult,
): Extract<ActivityOutcome, 'reached' | 'messageLeft' | 'noAnswer'> {
  if (result === 'message_left') return 'messageLeft';
  return result === 'no_answer' || result === 'wrong_number' ? 'noAnswer' : 'reached';
}

/** Why somebody of a segment is not called. */
export const NOT_CALLED_REASONS = ['no_phone', 'objected'] as const;
export type NotCalledReason = (typeof NOT_CALLED_REASONS)[number];

export const EVENT_KINDS = ['workshop', 'install_party', 'fair', 'training', 'meeting', 'other'] as const;
export type EventKind = (typeof EVENT_KINDS)[number];

export const EVENT_STATES = ['planned', 'held', 'cancelled'] as const;
export type EventState = (typeof EVENT_STATES)[number];

/** What somebody invited says. */
export const EVENT_ANSWERS = ['yes', 'maybe', 'no'] as const;
export type EventAnswer = (typeof EVENT_ANSWERS)[number];

export const EVENT_ATTENDANCES = ['came', 'absent'] as const;
export type EventAttendance = (typeof EVENT_ATTENDANCES)[number];
