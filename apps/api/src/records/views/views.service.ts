import { Injectable } from '@nestjs/common';
import { can } from '@terril/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { SignedIn } from '../../core/access.js';
import { Db } from '../../core/db.js';
import { Forbidden, NotFound, RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import type { ViewCreate, ViewOut, ViewQuery, ViewUpdate } from './view.dto.js';
import { View } from './view.entity.js';
import { ViewDefault } from './view-default.entity.js';

const VIEW = { fr: 'Vue', en: 'View' };

const RULES: ListRules<ViewQuery> = {
  sorts: { name: 'view.name' },
  defaultSort: 'name',
  filters: { list: 'view.list = :list' },
  search: (word) => `fold(view.name) like ${word}`,
};

/** The saved views of lists. Each person sees her own and the shared ones; its owner or an administrator changes one. */
@Injectable()
export class ViewsService {
  constructor(private readonly db: Db) {}

  async list(query: ViewQuery, by: SignedIn): Promise<Page<ViewOut>> {
    const { data, ...whole } = await listPage(this.seenBy(by), query, RULES);
    const defaults = await this.db.repository(ViewDefault).findBy({ userId: by.id });
    const isDefault = ({ id }: View) => defaults.some(({ viewId }) => viewId === id);
    return { data: data.map((view) => shown(view, isDefault(view))), ...whole };
  }

  /** @throws NotFound, of somebody else's private view too */
  async get(id: number, by: SignedIn): Promise<ViewOut> {
    const view = await this.seenBy(by).andWhere('view.id = :id', { id }).getOne();
    if (!view) throw new NotFound(VIEW, id);
    return shown(view, await this.db.repository(ViewDefault).existsBy({ userId: by.id, viewId: id }));
  }

  /** @throws Forbidden to share it without writing records; RuleBroken when the filters are no JSON object; Conflict on a taken name. */
  create(fields: ViewCreate, by: SignedIn): Promise<ViewOut> {
    return this.db.transaction(async () => {
      mayShare(fields, by);
      checkFilters(fields);
      const { id } = await this.db.manager.save(this.db.repository(View).create({ ...fields, ownerId: by.id }));
      return this.get(id, by);
    });
  }

  /** @throws StaleVersion; Forbidden to who may not; as `create` */
  update(id: number, { version, ...changes }: ViewUpdate, by: SignedIn): Promise<ViewOut> {
    return this.db.transaction(async () => {
      await this.mustChange(id, by);
      mayShare(changes, by);
      checkFilters(changes);
      const view = await lockForUpdate(this.db, View, id, version, VIEW, () => this.get(id, by));
      await this.db.manager.save(assignSent(view, changes));
      return this.get(id, by);
    });
  }

  /** It is nobody's default any more. @throws NotFound; Forbidden to who may not */
  remove(id: number, by: SignedIn): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name } = await this.mustChange(id, by);
      return moveToTrash(this.db, View, { type: 'views', id }, name);
    });
  }

  /** Makes it the view that its list opens with, for this person alone. @throws NotFound */
  async open(id: number, by: SignedIn): Promise<void> {
    const { list } = await this.get(id, by);
    await this.db.repository(ViewDefault).upsert({ userId: by.id, list, viewId: id }, ['userId', 'list']);
  }

  /** The list opens as usual again. @throws NotFound */
  async openNoMore(id: number, by: SignedIn): Promise<void> {
    await this.get(id, by);
    await this.db.repository(ViewDefault).delete({ userId: by.id, viewId: id });
  }

  private async mustChange(id: number, by: SignedIn): Promise<ViewOut> {
    const view = await this.get(id, by);
    if (view.ownerId !== by.id && by.role !== 'administrator') throw new Forbidden();
    return view;
  }

  private seenBy({ id }: SignedIn): SelectQueryBuilder<View> {
    return this.db
      .repository(View)
      .createQueryBuilder('view')
      .leftJoinAndSelect('view.owner', 'owner')
      .where('(view.is_shared or view.owner_id = :reader)', { reader: id });
  }
}

function shown({ owner, ...view }: View, isDefault: boolean): ViewOut {
  return { ...view, ownerName: owner.name, isDefault };
}

/** What everybody sees is a record as any other. @throws Forbidden */
function mayShare({ isShared }: { isShared?: boolean }, { role }: SignedIn): void {
  if (isShared && !can(role, 'records.write')) throw new Forbidden();
}

function checkFilters({ filters }: { filters?: string }): void {
  if (filters === undefined || isJsonObject(filters)) return;
  throw RuleBroken.on('filters', 'bad_filters', { fr: 'On attend un objet JSON.', en: 'A JSON object is expected.' });
}

function isJsonObject(text: string): boolean {
  try {
    const read: unknown = JSON.parse(text);
    return typeof read === 'object' && read !== null && !Array.isArray(read);
  } catch {
    return false;
  }
}
