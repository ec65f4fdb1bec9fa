import { choice, date, type ExportColumns, integer, text } from '../../core/export-columns.js';
import type { ConditionReader } from '../../core/field-registry.js';
import {
  choiceField,
  dateField,
  integerField,
  type ListFields,
  referenceField,
  relatedField,
  ROW_FIELDS,
  textField,
  wordsOf,
  yesNoField,
} from '../../core/list-fields.js';
import type { ListRules } from '../../core/list-query.js';
import { OF_ORGANIZATION } from '../../people/organization-fields.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import type { ActivityOut, ActivityQuery } from './activity.dto.js';

/** What is searched of an activity; its index holds the same words. */
const SAID = `fold(activity.subject || ' ' || coalesce(activity.body, ''))`;

/** The activities of the colleague `:colleagueId`: in charge, or taking part. */
const OF_COLLEAGUE = `activity.id = any (array(
  select id from activities where assignee_id = :colleagueId
  union select activity_id from activity_participants where user_id = :colleagueId))`;

/** What the list of activities offers. */
export function activityRules(conditions: ConditionReader): ListRules<ActivityQuery> {
  return {
    sorts: {
      fallsOn: 'activity.fallsOn',
      day: 'activity.day',
      doneOn: 'activity.doneOn',
      subject: 'activity.subject',
      kind: 'activity.kind',
      duration: 'activity.duration',
      organization: 'organization.name',
    },
    defaultSort: 'fallsOn',
    defaultOrder: 'DESC',
    filters: {
      kind: 'activity.kind = :kind',
      state: 'activity.state = :state',
      planned: (planned) => (planned ? `activity.state = 'planned'` : `activity.state <> 'planned'`),
      organizationId: 'activity.organization_id = :organizationId',
      withinId: `activity.organization_id ${Organization.within('withinId')}`,
      contactId:
        'activity.id = any (array(select activity_id from activity_participants where contact_id = :contactId))',
      contractId: 'activity.contract_id = :contractId',
      subscriptionId: 'activity.subscription_id = :subscriptionId',
      invoiceId: 'activity.invoice_id = :invoiceId',
      opportunityId: 'activity.opportunity_id = :opportunityId',
      assigneeId: 'activity.assignee_id = :assigneeId',
      colleagueId: OF_COLLEAGUE,
      from: 'activity.falls_on >= :from',
      until: 'activity.falls_on <= :until',
    },
    conditions,
    search: (word) => `${SAID} like ${word} or activity.organization_id ${Organization.holding(word)}`,
    sums: { duration: 'sum(activity.duration)' },
  };
}

/** What conditions on activities may name. */
export const ACTIVITY_FIELDS: ListFields = {
  kind: choiceField(wordsOf('activityKind'), 'Sorte', 'Kind', 'kind'),
  subject: textField('Objet', 'Subject', 'subject'),
  body: textField('Compte rendu', 'Notes', 'body'),
  state: choiceField(wordsOf('activityState'), 'État', 'State', 'state'),
  day: dateField('Jour', 'Day', 'day'),
  duration: integerField('Durée (min)', 'Duration (min)', 'duration'),
  doneOn: dateField('Fait le', 'Done on', 'done_on'),
  fallsOn: dateField('Date', 'Date', 'falls_on'),
  outcome: choiceField(wordsOf('activityOutcome'), 'Résultat', 'Outcome', 'outcome'),
  assignee: referenceField('colleagues', 'Responsable', 'In charge', 'assignee_id'),
  contacts: relatedField(
    'contacts',
    'Contact présent qui…',
    'Contact taking part who…',
    (row, contact) => `${contact}.id in (select contact_id from activity_participants where activity_id = ${row}.id)`,
  ),
  // As reports count it: about an opportunity, or with an organization that was no user on that day.
  isProspecting: yesNoField(
    'De prospection',
    'Prospecting',
    (row) =>
      `(${row}.opportunity_id is not null or exists (select from organizations o
        where o.id = ${row}.organization_id and not o.user_days @> ${row}.falls_on))`,
  ),
  contract: referenceField('contracts', 'Contrat', 'Contract', 'contract_id'),
  subscription: referenceField('subscriptions', 'Abonnement', 'Subscription', 'subscription_id'),
  invoice: referenceField('invoices', 'Facture', 'Invoice', 'invoice_id'),
  opportunity: referenceField('opportunities', 'Opportunité', 'Opportunity', 'opportunity_id'),
  externalReference: textField('Référence externe', 'External reference', 'external_reference'),
  ...ROW_FIELDS,
  ...OF_ORGANIZATION,
};

/** The last day on which something was done, of the activities `of` a row. */
const lastDone = (of: (row: string) => string) =>
  dateField('Dernière activité le', 'Last activity on', (row) => {
    return `(select max(a.falls_on) from activities a where a.state = 'done' and ${of(row)})`;
  });
const activitiesOf = (joined: (row: string, activity: string) => string) =>
  relatedField('activities', 'Activités', 'Activities', joined);

/** What the lists of other records gain by their activities, by the name of the list. */
export const FIELDS_BY_ACTIVITIES: Record<string, ListFields> = {
  organizations: {
    lastActivityOn: lastDone((row) => `a.organization_id = ${row}.id`),
    activities: activitiesOf((row, activity) => `${activity}.organization_id = ${row}.id`),
  },
  contacts: {
    lastActivityOn: lastDone(
      (row) => `a.id in (select activity_id from activity_participants where contact_id = ${row}.id)`,
    ),
    activities: activitiesOf((row, activity) => {
      return `${activity}.id in (select activity_id from activity_participants where contact_id = ${row}.id)`;
    }),
  },
  opportunities: {
    lastActivityOn: lastDone((row) => `a.opportunity_id = ${row}.id`),
    activities: activitiesOf((row, activity) => `${activity}.opportunity_id = ${row}.id`),
  },
  contracts: { activities: activitiesOf((row, activity) => `${activity}.contract_id = ${row}.id`) },
  subscriptions: { activities: activitiesOf((row, activity) => `${activity}.subscription_id = ${row}.id`) },
  invoices: { activities: activitiesOf((row, activity) => `${activity}.invoice_id = ${row}.id`) },
};

/** The columns of the list in a file. */
export const ACTIVITY_COLUMNS: ExportColumns<ActivityOut> = {
  kind: choice('activityKind', 'Sorte', 'Kind', ({ kind }) => kind),
  subject: text('Objet', 'Subject', ({ subject }) => subject),
  body: text('Compte rendu', 'Notes', ({ body }) => body),
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  about: text('À propos de', 'About', ({ aboutLabel }) => aboutLabel),
  state: choice('activityState', 'État', 'State', ({ state }) => state),
  day: date('Jour', 'Day', ({ day }) => day),
  startTime: text('Heure', 'Time', ({ startTime }) => startTime),
  duration: integer('Durée (min)', 'Duration (min)', ({ duration }) => duration),
  doneOn: date('Fait le', 'Done on', ({ doneOn }) => doneOn),
  outcome: choice('activityOutcome', 'Résultat', 'Outcome', ({ outcome }) => outcome),
  assignee: text('Responsable', 'In charge', ({ assigneeName }) => assigneeName),
  participants: text('Participants', 'Participants', ({ participants }) =>
    participants.map(({ name }) => name).join(', '),
  ),
  externalReference: text('Référence externe', 'External reference', ({ externalReference }) => externalReference),
};
