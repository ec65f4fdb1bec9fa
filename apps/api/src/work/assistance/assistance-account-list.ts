import type { SelectQueryBuilder } from 'typeorm';
import type { Db } from '../../core/db.js';
import { date, type ExportColumns, integer, text } from '../../core/export-columns.js';
import type { ConditionReader } from '../../core/field-registry.js';
import { dateField, decimalField, integerField, type ListFields, yesNoField } from '../../core/list-fields.js';
import type { ListRules } from '../../core/list-query.js';
import { holdsOn } from '../../core/sql.js';
import { OF_ORGANIZATION } from '../../people/organization-fields.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import type { AssistanceAccountOut, AssistanceAccountQuery } from './assistance-account.dto.js';
import { AssistanceAccount } from './assistance-account.entity.js';

export function accountsWithNames(db: Db): SelectQueryBuilder<AssistanceAccount> {
  return db
    .repository(AssistanceAccount)
    .createQueryBuilder('account')
    .leftJoinAndSelect('account.organization', 'organization');
}

export function shownAccount(read: AssistanceAccount): AssistanceAccountOut {
  const { organization, changesOn: _, ...account } = read;
  return { ...account, organizationName: organization.name };
}

const ALERT_SHARE = '(select assistance_alert_share from settings)';

/** What the list of accounts offers. */
export function accountRules(conditions: ConditionReader): ListRules<AssistanceAccountQuery> {
  return {
    sorts: {
      organization: 'organization.name',
      bought: 'account.bought',
      used: 'account.used',
      remaining: 'account.remaining',
      share: 'account.share',
      beyond: 'account.beyond',
      lastUsedOn: 'account.lastUsedOn',
      expiresOn: 'account.expiresOn',
    },
    defaultSort: 'organization',
    filters: {
      accountManagerId: 'organization.account_manager_id = :accountManagerId',
      territoryId: 'organization.territory_id = :territoryId',
      low: (low) => (low ? `account.share >= ${ALERT_SHARE}` : `coalesce(account.share < ${ALERT_SHARE}, true)`),
      exceeded: (exceeded) => (exceeded ? 'account.beyond > 0' : 'account.beyond = 0'),
    },
    conditions,
    search: (word) => `account.organization_id ${Organization.holding(word)}`,
    sums: {
      bought: 'sum(account.bought)',
      used: 'sum(account.used)',
      remaining: 'sum(account.remaining)',
      beyond: 'sum(account.beyond)',
    },
  };
}

/** What conditions on accounts may name. */
export const ACCOUNT_FIELDS: ListFields = {
  bought: integerField('Acheté (min)', 'Bought (min)', 'bought'),
  used: integerField('Utilisé (min)', 'Used (min)', 'used'),
  remaining: integerField('Restant (min)', 'Left (min)', 'remaining'),
  share: integerField('Part utilisée (%)', 'Share used (%)', 'share'),
  beyond: integerField('Hors crédit (min)', 'Beyond credit (min)', 'beyond'),
  lastUsedOn: dateField('Dernière utilisation le', 'Last used on', 'last_used_on'),
  expiresOn: dateField('Expire le', 'Expires on', 'expires_on'),
  ...OF_ORGANIZATION,
};

const ofAccount = (sql: string) => (row: string) =>
  `(select ${sql} from assistance_accounts where organization_id = ${row}.id)`;

/** What conditions on organizations may ask of their assistance. */
export const ORGANIZATION_ASSISTANCE: ListFields = {
  assistanceLeft: decimalField(
    'Assistance : heures restantes',
    'Assistance: hours left',
    ofAccount('remaining / 60.0'),
  ),
  assistanceShare: integerField('Assistance : part utilisée (%)', 'Assistance: share used (%)', ofAccount('share')),
  assistanceBeyond: decimalField(
    'Assistance : heures hors crédit',
    'Assistance: hours beyond credit',
    ofAccount('beyond / 60.0'),
  ),
  assistanceExpiresOn: dateField('Assistance : expire le', 'Assistance: expires on', ofAccount('expires_on')),
};

const usesOf = (row: string) => `from assistance_uses use where use.activity_id = ${row}.id`;

/** What conditions on activities may ask of what pays for them. */
export const ACTIVITY_ASSISTANCE: ListFields = {
  charged: yesNoField('Décompté', 'Charged', (row) => `exists (select ${usesOf(row)})`),
  usesCreditOfToday: yesNoField(
    'Décompté d’un crédit en cours',
    'Charged to a credit of today',
    (row) => `exists (select from assistance_uses use join assistance_periods paid on paid.id = use.period_id
      where use.activity_id = ${row}.id and ${holdsOn('paid', ':today')})`,
  ),
  beyondCredit: yesNoField(
    'Hors crédit',
    'Beyond credit',
    (row) => `exists (select ${usesOf(row)} and use.period_id is null)`,
  ),
  chargedMinutes: integerField(
    'Temps décompté (min)',
    'Time charged (min)',
    (row) => `(select sum(use.minutes)::int ${usesOf(row)})`,
  ),
};

/** The columns of the list in a file. */
export const ACCOUNT_COLUMNS: ExportColumns<AssistanceAccountOut> = {
  organization: text('Structure', 'Organization', ({ organizationName }) => organizationName),
  bought: integer('Acheté (min)', 'Bought (min)', ({ bought }) => bought),
  used: integer('Utilisé (min)', 'Used (min)', ({ used }) => used),
  remaining: integer('Restant (min)', 'Left (min)', ({ remaining }) => remaining),
  share: integer('Part utilisée (%)', 'Share used (%)', ({ share }) => share),
  beyond: integer('Hors crédit (min)', 'Beyond credit (min)', ({ beyond }) => beyond),
  lastUsedOn: date('Dernière utilisation le', 'Last used on', ({ lastUsedOn }) => lastUsedOn),
  expiresOn: date('Expire le', 'Expires on', ({ expiresOn }) => expiresOn),
};
