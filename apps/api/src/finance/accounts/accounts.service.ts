import { Injectable } from '@nestjs/common';
import { choice, text, yesNo } from '../../core/export-columns.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { ExportedList } from '../../core/list-export.js';
import { RecordsService } from '../../core/records.service.js';
import type { AccountCreate, AccountQuery, AccountUpdate } from './account.dto.js';
import { Account } from './account.entity.js';

const HAS_PARTS = 'exists (select from accounts part where part.group_id = account.id)';

/** The tree of the accounts that costs and other income are planned by. */
@Injectable()
export class AccountsService extends RecordsService<Account, AccountCreate, AccountQuery> {
  constructor(db: Db) {
    super(db, {
      entity: Account,
      alias: 'account',
      name: { fr: 'Compte', en: 'Account' },
      resource: 'accounts',
      label: ({ code, name }) => `${code} ${name}`,
      rules: {
        sorts: { code: 'account.code', name: 'account.name' },
        defaultSort: 'code',
        filters: {
          nature: 'account.nature = :nature',
          groupId: 'account.group_id = :groupId',
          archived: 'account.archived = :archived',
          leaf: (leaf) => (leaf ? `not ${HAS_PARTS}` : HAS_PARTS),
        },
        search: (word) => `fold(account.code || ' ' || account.name) like ${word}`,
      },
    });
  }

  /** The list as a file takes it. */
  exported(): ExportedList<Account, AccountQuery, Account> {
    return this.exportedAs({
      name: { fr: 'Comptes', en: 'Accounts' },
      columns: {
        code: text('Code', 'Code', ({ code }) => code),
        name: text('Nom', 'Name', ({ name }) => name),
        nature: choice('accountNature', 'Nature', 'Nature', ({ nature }) => nature),
        prefixes: text('Préfixes', 'Prefixes', ({ prefixes }) => prefixes.join(', ')),
        archived: yesNo('Archivé', 'Archived', ({ archived }) => archived),
      },
    });
  }

  /** The codes and names of all accounts, by id. */
  async byId(): Promise<Map<number, Account>> {
    const accounts = await this.db.repository(Account).find({ order: { code: 'ASC' } });
    return new Map(accounts.map((account) => [account.id, account]));
  }

  /** @throws RuleBroken on `groupId`, `nature` or `prefixes`; Conflict on a taken code or prefix */
  override create(fields: AccountCreate): Promise<Account> {
    return this.db.transaction(async () => {
      const account = await super.create(fields);
      await this.check(account);
      return account;
    });
  }

  /** @throws StaleVersion; as `create`; RuleBroken on `nature` of an account with amounts in a closed year */
  override update(id: number, changes: AccountUpdate): Promise<Account> {
    return this.db.transaction(async () => {
      const before = await this.db.repository(Account).findOneBy({ id });
      const account = await super.update(id, changes);
      if (before && before.nature !== account.nature) await this.keepClosedYears(id);
      await this.check(account);
      return account;
    });
  }

  /** Another nature would move its amounts out of results that were closed, or into them. */
  private async keepClosedYears(id: number): Promise<void> {
    const closed = await this.db.query<{ year: number }>(
      `select distinct c.year from budget_lines l
       join fiscal_year_closings c on c.year = fiscal_year_of(make_date(l.year, l.month, 1)) and c.reopened_on is null
       where l.account_id = $1 order by c.year`,
      [id],
    );
    if (closed.length > 0) throw natureOfClosed(closed.map(({ year }) => year));
  }

  /** Amounts stand on the leaves alone: else a group's sum would count its own twice, or hide them. */
  private async check({ id, groupId, nature, prefixes }: Account): Promise<void> {
    // One change of the tree at a time: two could close a circle, or fill a group.
    await this.db.query(`select pg_advisory_xact_lock(hashtext('accounts.tree'))`);
    const [tree] = await this.db.query<{ circle: boolean; parts: boolean; others: boolean; full: boolean }>(
      `with recursive above as (
         select $2::int as id union select a.group_id from accounts a join above on a.id = above.id where a.group_id is not null)
       select coalesce((select bool_or(id = $1) from above), false) as circle,
         exists (select from accounts where group_id = $1) as parts,
         exists (select from accounts where (id = $2 or group_id = $1) and nature <> $3) as others,
         exists (select from accounts a where a.id = $2 and (a.prefixes <> '{}' or exists (
           select from budget_lines l where l.account_id = a.id))) as full`,
      [id, groupId, nature],
    );
    if (tree?.circle) throw RuleBroken.on('groupId', 'circle', CIRCLE);
    if (tree?.full) throw RuleBroken.on('groupId', 'group_in_use', GROUP_IN_USE);
    if (tree?.others) throw RuleBroken.on('nature', 'other_nature', OTHER_NATURE);
    if (tree?.parts && prefixes.length > 0) throw RuleBroken.on('prefixes', 'prefixes_of_group', PREFIXES_OF_GROUP);
  }
}

function natureOfClosed(years: number[]): RuleBroken {
  const told = years.join(', ');
  return RuleBroken.on('nature', 'closed_year', {
    fr: `Ce compte porte des montants d’un exercice clos (${told}) : une autre nature en changerait le résultat. Archivez-le, et créez-en un autre pour la suite.`,
    en: `This account holds amounts of a closed fiscal year (${told}): another nature would change its result. Archive it, and create another one from now on.`,
  });
}

const CIRCLE = { fr: 'Un compte ne peut faire partie de lui-même.', en: 'An account cannot be part of itself.' };
const GROUP_IN_USE = {
  fr: 'Ce compte porte des montants ou des préfixes : il ne peut en regrouper d’autres.',
  en: 'This account holds amounts or prefixes: it cannot group others.',
};
const OTHER_NATURE = {
  fr: 'Un compte a la nature de son groupe et de ceux qu’il regroupe.',
  en: 'An account has the nature of its group and of those it groups.',
};
const PREFIXES_OF_GROUP = {
  fr: 'Un groupe n’a pas de préfixe : donnez-le à l’un de ses comptes.',
  en: 'A group has no prefix: give it to one of its accounts.',
};
