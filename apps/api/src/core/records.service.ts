import type { RecordedType } from '@terril/domain';
import type { DeepPartial, EntityTarget } from 'typeorm';
import type { Db } from './db.js';
import type { Sentence } from './errors.js';
import type { ExportedList } from './list-export.js';
import { listPage, type ListQuery, type ListRules, type Page } from './list-query.js';
import type { Row } from './row.js';
import { assignSent, lockForUpdate, mustFind } from './save.js';
import { moveToTrash, type Trashed } from './trash.js';

/** What such a table is: its entity, its name in sentences, and what its list offers. */
export interface RecordsOf<Entity, Query extends ListQuery> {
  entity: EntityTarget<Entity>;
  /** Its alias in the rules. */
  alias: string;
  name: Sentence;
  /** Its resource, and what one of its records is called: for the trash. */
  resource: RecordedType;
  label: (row: Entity) => string;
  rules: ListRules<Query>;
}

/** The five verbs of a table whose rules the database holds. A feature with more to say writes its own service. */
export abstract class RecordsService<Entity extends Row, Fields extends DeepPartial<Entity>, Query extends ListQuery> {
  constructor(
    protected readonly db: Db,
    private readonly records: RecordsOf<Entity, Query>,
  ) {}

  list(query: Query): Promise<Page<Entity>> {
    const { entity, alias, rules } = this.records;
    return listPage(this.db.repository(entity).createQueryBuilder(alias), query, rules);
  }

  /** The list as a file named and laid out so takes it. */
  protected exportedAs({
    name,
    columns,
  }: Pick<ExportedList<Entity, Query, Entity>, 'name' | 'columns'>): ExportedList<Entity, Query, Entity> {
    const { entity, alias, rules, resource: recordType } = this.records;
    const builder = () => this.db.repository(entity).createQueryBuilder(alias);
    return { recordType, name, columns, rules, builder, shown: (batch) => batch };
  }

  /** @throws NotFound */
  get(id: number): Promise<Entity> {
    return mustFind(this.db, this.records.entity, id, this.records.name);
  }

  /** @throws Conflict when the database refuses. */
  create(fields: Fields): Promise<Entity> {
    return this.db.transaction(async () => {
      const { id } = await this.db.manager.save(this.db.repository(this.records.entity).create(fields));
      return this.get(id);
    });
  }

  /** Only what is sent changes. @throws StaleVersion; Conflict as `create` */
  update(id: number, { version, ...changes }: Partial<Fields> & { version: number }): Promise<Entity> {
    return this.db.transaction(async () => {
      const { entity, name } = this.records;
      const row = await lockForUpdate(this.db, entity, id, version, name, () => this.get(id));
      await this.db.manager.save(assignSent(row, changes));
      return this.get(id);
    });
  }

  /** @throws NotFound; Conflict while other records depend on it. */
  async remove(id: number): Promise<Trashed> {
    const { entity, resource: type, label } = this.records;
    return moveToTrash(this.db, entity, { type, id }, label(await this.get(id)));
  }
}
