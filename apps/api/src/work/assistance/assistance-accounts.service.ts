import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { mustFind } from '../../core/save.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import type {
  AssistanceAccountDetailOut,
  AssistanceAccountOut,
  AssistanceAccountQuery,
  AssistancePeriodOut,
} from './assistance-account.dto.js';
import type { AssistanceAccount } from './assistance-account.entity.js';
import { ACCOUNT_COLUMNS, accountRules, accountsWithNames, shownAccount } from './assistance-account-list.js';

const ORGANIZATION = { fr: 'Structure', en: 'Organization' };

/** What is bought, used and left of assistance, by organization: those that have credits, or time beyond any. */
@Injectable()
export class AssistanceAccountsService {
  private readonly rules: ListRules<AssistanceAccountQuery>;

  constructor(
    private readonly db: Db,
    fields: FieldRegistry,
  ) {
    this.rules = accountRules(fields.conditionsOn('assistance-accounts'));
  }

  async list(query: AssistanceAccountQuery): Promise<Page<AssistanceAccountOut>> {
    const { data, ...whole } = await listPage(accountsWithNames(this.db), query, this.rules);
    return { data: data.map(shownAccount), ...whole };
  }

  /** The list as a file takes it. */
  exported(): ExportedList<AssistanceAccount, AssistanceAccountQuery, AssistanceAccountOut> {
    return {
      recordType: 'assistance-accounts',
      name: { fr: 'Assistance', en: 'Assistance' },
      columns: ACCOUNT_COLUMNS,
      rules: this.rules,
      builder: () => accountsWithNames(this.db),
      shown: (batch) => batch.map(shownAccount),
    };
  }

  /** Of an organization that has none: all is 0. @throws NotFound of an organization that is not there */
  async get(id: number): Promise<AssistanceAccountDetailOut> {
    const { name: organizationName } = await mustFind(this.db, Organization, id, ORGANIZATION);
    const account = await accountsWithNames(this.db).where({ id }).getOne();
    return {
      ...(account ? shownAccount(account) : { ...NOTHING, id, organizationName }),
      periods: await this.periodsOf(id),
    };
  }

  private periodsOf(organizationId: number): Promise<AssistancePeriodOut[]> {
    return this.db.query<AssistancePeriodOut>(
      `select p.id, p.credit_id as "creditId", c.title, c.source, c.subscription_id as "subscriptionId",
         s.service as "subscriptionService", p.starts_on as "startsOn", p.ends_before - 1 as "endsOn", p.minutes, p.used
       from assistance_periods p join assistance_credits c on c.id = p.credit_id
       left join subscriptions s on s.id = c.subscription_id
       where p.organization_id = $1 order by p.starts_on desc, p.id desc`,
      [organizationId],
    );
  }
}

const NOTHING = { bought: 0, used: 0, remaining: 0, share: null, beyond: 0, lastUsedOn: null, expiresOn: null };
