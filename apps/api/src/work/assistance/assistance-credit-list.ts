import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import { choice, date, type ExportColumns, integer, text, yesNo } from '../../core/export-columns.js';
import type { ConditionReader } from '../../core/field-registry.js';
import {
  choiceField,
  dateField,
  integerField,
  lastDayField,
  type ListFields,
  referenceField,
  ROW_FIELDS,
  textField,
  wordsOf,
  yesNoField,
} from '../../core/list-fields.js';
import type { ListRules } from '../../core/list-query.js';
import { OF_ORGANIZATION } from '../../people/organization-fields.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import type { AssistanceCreditOut, AssistanceCreditQuery } from './assistance-credit.dto.js';
import { AssistanceCredit } from './assistance-credit.entity.js';

/** Credits with the records that they name. */
export function creditsWithNames(db: Db): SelectQueryBuilder<AssistanceCredit> {
  return db
    .repository(AssistanceCredit)
    .createQueryBuilder('credit')
    .leftJoinAndSelect('credit.organization', 'organization')
    .leftJoinAndSelect('credit.subscription', 'subscription')
    .leftJoinAndSelect('credit.contract', 'contract')
    .leftJoinAndSelect('credit.invoice', 'invoice');
}

export function shownCredit(read: AssistanceCredit): AssistanceCreditOut {
  const { organization, subscription, contract, invoice, ...credit } = read;
  return {
    ...credit,
    organizationName: organization.name,
    subscriptionService: subscription?.service ?? null,
    contractReference: contract?.reference ?? null,
    invoiceNumber: invoice?.number ?? null,
  };
}

/** What the list of credits offers. */
export function creditRules(conditions: ConditionReader): ListRules<AssistanceCreditQuery> {
  return {
    sorts: {
      startsOn: 'credit.startsOn',
      endsOn: 'credit.endsOn',
      title: 'credit.title',
      source: 'credit.source',
      minutes: 'credit.minutes',
      organization: 'organization.name',
    },
    defaultSort: 'startsOn',
    defaultOrder: 'DESC',
    filters: {
      organizationId: 'credit.organization_id = :organizationId',
      subscriptionId: 'credit.subscription_id = :subscriptionId',
      source: 'credit.source = :source',
    },
    conditions,
    search: (word) => `fold(credit.title) like ${word} or credit.organization_id ${Organization.holding(word)}`,
  };
}

/** What conditions on credits may name. */
export const CREDIT_FIELDS: ListFields = {
  title: textField('Libellé', 'Title', 'title'),
  source: choiceField(wordsOf('creditSource'), 'Origine', 'Source', 'source'),
  minutes: integerField('Durée (min)', 'Time (min)', 'minutes'),
  step: integerField('Décompté par (min)', 'Counted by (min)', 'step'),
  startsOn: dateField('Début', 'Start', 'starts_on'),
  endsOn: lastDayField('Dernier jour', 'Last day', 'ends_before'),
  carriesOver: yesNoField('Reporté', 'Carried over', 'carries_over'),
  note: textField('Note', 'Note', 'note'),
  subscription: referenceField('subscriptions', 'Abonnement', 'Subscription', 'subscription_id'),
  contract: referenceField('contracts', 'Contrat', 'Contract', 'contract_id'),
  invoice: referenceField('invoices', 'Facture', 'Invoice', 'invoice_id'),
  ...ROW_FIELDS,
  ...OF_ORGANIZATION,
};

/** The columns of the list in a file. */
export const CREDIT_COLUMNS: ExportColumns<AssistanceCreditOut> = {
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  title: text('Libellé', 'Title', ({ title }) => title),
  source: choice('creditSource', 'Origine', 'Source', ({ source }) => source),
  minutes: integer('Durée (min)', 'Time (min)', ({ minutes }) => minutes),
  step: integer('Décompté par (min)', 'Counted by (min)', ({ step }) => step),
  startsOn: date('Début', 'Start', ({ startsOn }) => startsOn),
  endsOn: date('Dernier jour', 'Last day', ({ endsOn }) => endsOn),
  subscription: text('Abonnement', 'Subscription', ({ subscriptionService }) => subscriptionService),
  carriesOver: yesNo('Reporté', 'Carried over', ({ carriesOver }) => carriesOver),
  contract: text('Contrat', 'Contract', ({ contractReference }) => contractReference),
  invoice: text('Facture', 'Invoice', ({ invoiceNumber }) => invoiceNumber),
  note: text('Note', 'Note', ({ note }) => note),
};
