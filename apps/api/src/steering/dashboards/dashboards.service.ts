import { Injectable } from '@nestjs/common';
import { can } from '@terril/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { SignedIn } from '../../core/access.js';
import { Db } from '../../core/db.js';
import { Forbidden, NotFound } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { CheckCards } from './check-cards.js';
import type {
  DashboardCreate,
  DashboardOut,
  DashboardQuery,
  DashboardUpdate,
  DashboardWhole,
} from './dashboard.dto.js';
import { Dashboard } from './dashboard.entity.js';

const DASHBOARD = { fr: 'Tableau de bord', en: 'Dashboard' };

const RULES: ListRules<DashboardQuery> = {
  sorts: { name: 'dashboard.name' },
  defaultSort: 'name',
  filters: {},
  search: (word) => `fold(dashboard.name) like ${word}`,
};

/** Dashboards: each person has her own and reads the shared ones; its owner or an administrator changes one. */
@Injectable()
export class DashboardsService {
  constructor(
    private readonly db: Db,
    private readonly cards: CheckCards,
  ) {}

  async list(query: DashboardQuery, by: SignedIn): Promise<Page<DashboardOut>> {
    const { data, ...whole } = await listPage(this.seenBy(by), query, RULES);
    return { data: data.map(({ cards: _, ...dashboard }) => named(dashboard)), ...whole };
  }

  /** @throws NotFound, of somebody else's private dashboard too */
  async get(id: number, by: SignedIn): Promise<DashboardWhole> {
    const dashboard = await this.seenBy(by).andWhere('dashboard.id = :id', { id }).getOne();
    if (!dashboard) throw new NotFound(DASHBOARD, id);
    return named(dashboard);
  }

  /** @throws Forbidden to share it without writing records; RuleBroken on a card that its kind refuses; NotFound of what it copies; Conflict on a taken name */
  create({ cards = [], copyOf, ...fields }: DashboardCreate, by: SignedIn): Promise<DashboardWhole> {
    return this.db.transaction(async () => {
      mayShare(fields, by);
      const known = copyOf === undefined ? [] : (await this.get(copyOf, by)).cards;
      const read = await this.cards.read(cards, known, by);
      const { id } = await this.db.manager.save(
        this.db.repository(Dashboard).create({ ...fields, cards: read, ownerId: by.id }),
      );
      return this.get(id, by);
    });
  }

  /** @throws StaleVersion; Forbidden to who may not; as `create` */
  update(id: number, { version, cards, ...changes }: DashboardUpdate, by: SignedIn): Promise<DashboardWhole> {
    return this.db.transaction(async () => {
      const { cards: known } = await this.mustChange(id, by);
      mayShare(changes, by);
      const read = cards && (await this.cards.read(cards, known, by));
      const stored = await lockForUpdate(this.db, Dashboard, id, version, DASHBOARD, () => this.get(id, by));
      await this.db.manager.save(assignSent(stored, { ...changes, cards: read }));
      return this.get(id, by);
    });
  }

  /** It is nobody's home any more. @throws NotFound; Forbidden to who may not */
  remove(id: number, by: SignedIn): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name } = await this.mustChange(id, by);
      return moveToTrash(this.db, Dashboard, { type: 'dashboards', id }, name);
    });
  }

  private async mustChange(id: number, by: SignedIn): Promise<DashboardWhole> {
    const dashboard = await this.get(id, by);
    if (dashboard.ownerId !== by.id && by.role !== 'administrator') throw new Forbidden();
    return dashboard;
  }

  private seenBy({ id }: SignedIn): SelectQueryBuilder<Dashboard> {
    return this.db
      .repository(Dashboard)
      .createQueryBuilder('dashboard')
      .leftJoinAndSelect('dashboard.owner', 'owner')
      .where('(dashboard.is_shared or dashboard.owner_id = :reader)', { reader: id });
  }
}

/** The columns that the answers document; the owner is told by name. */
function named<D extends Pick<Dashboard, 'owner'>>({ owner, ...dashboard }: D) {
  return { ...dashboard, ownerName: owner.name };
}

/** What everybody sees is a record as any other. @throws Forbidden */
function mayShare({ isShared }: { isShared?: boolean }, { role }: SignedIn): void {
  if (isShared && !can(role, 'records.write')) throw new Forbidden();
}
