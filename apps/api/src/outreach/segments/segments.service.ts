import { Injectable } from '@nestjs/common';
import type { SegmentedList } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { ContactsService } from '../../people/contacts/contacts.service.js';
import { OrganizationListService } from '../../people/organizations/organization-list.service.js';
import type { SegmentCreate, SegmentOut, SegmentQuery, SegmentUpdate, SegmentWhole } from './segment.dto.js';
import { Segment } from './segment.entity.js';

export const SEGMENT = { fr: 'Segment', en: 'Segment' };

/** A frozen segment of more would be a copy of the whole base. */
const MOST_FROZEN = 100_000;

const RULES: ListRules<SegmentQuery> = {
  sorts: { name: 'segment.name' },
  defaultSort: 'name',
  filters: {
    list: 'segment.list = :list',
    isFrozen: '(segment.frozen_on is not null) = :isFrozen',
  },
  search: (word) => `fold(segment.name) like ${word}`,
};

/** The column of a member, by the list it is in. */
const MEMBER = { organizations: 'organization_id', contacts: 'contact_id' } as const;

/** Segments: saved filters of organizations or contacts, followed as they change or kept as they were on a day. */
@Injectable()
export class SegmentsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationListService,
    private readonly contacts: ContactsService,
  ) {}

  list(query: SegmentQuery): Promise<Page<SegmentOut>> {
    return listPage(this.db.repository(Segment).createQueryBuilder('segment'), query, RULES);
  }

  /** With the number of its members today. @throws NotFound */
  async get(id: number): Promise<SegmentWhole> {
    const segment = await mustFind(this.db, Segment, id, SEGMENT);
    return { ...segment, count: (await this.membersOf(segment)).length, membersFilters: membersFilters(segment) };
  }

  /** The ids of its organizations or contacts today, each once. @throws NotFound */
  async members(id: number): Promise<{ list: SegmentedList; ids: number[] }> {
    const segment = await mustFind(this.db, Segment, id, SEGMENT);
    return { list: segment.list, ids: await this.membersOf(segment) };
  }

  /** @throws RuleBroken on filters that the list does not take; Conflict on a taken name */
  create({ isFrozen, filters = '{}', ...fields }: SegmentCreate): Promise<SegmentWhole> {
    return this.db.transaction(async () => {
      const draft = this.db.repository(Segment).create({ ...fields, filters, frozenOn: null });
      const found = await this.found(draft);
      const { id } = await this.db.manager.save(draft);
      if (isFrozen) await this.freeze(id, found);
      return this.get(id);
    });
  }

  /** A segment made of ids, frozen today: those of people chosen elsewhere. @throws Conflict on a taken name */
  createOf(name: string, list: SegmentedList, ids: number[]): Promise<SegmentWhole> {
    return this.db.transaction(async () => {
      const { id } = await this.db.manager.save(this.db.repository(Segment).create({ name, list, filters: OF_IDS }));
      await this.freeze(id, ids);
      return this.get(id);
    });
  }

  /** `isFrozen` keeps its members of today, again if it did already; false follows its filters. @throws StaleVersion; as `create` */
  update(id: number, { version, isFrozen, ...changes }: SegmentUpdate): Promise<SegmentWhole> {
    return this.db.transaction(async () => {
      const segment = await lockForUpdate(this.db, Segment, id, version, SEGMENT, () => this.get(id));
      assignSent(segment, changes);
      if (changes.filters !== undefined && segment.frozenOn !== null && isFrozen === undefined) throw FROZEN;
      const found = await this.found(segment);
      if (isFrozen === false) segment.frozenOn = null;
      await this.db.manager.save(segment);
      if (isFrozen !== undefined) await this.db.query('delete from segment_members where segment_id = $1', [id]);
      if (isFrozen) await this.freeze(id, found);
      return this.get(id);
    });
  }

  /** @throws NotFound; Conflict while campaigns are about it */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name } = await mustFind(this.db, Segment, id, SEGMENT);
      return moveToTrash(this.db, Segment, { type: 'segments', id }, name);
    });
  }

  private async freeze(id: number, ids: number[]): Promise<void> {
    if (ids.length > MOST_FROZEN) throw TOO_MANY;
    const { list } = await mustFind(this.db, Segment, id, SEGMENT);
    await this.db.query(
      `insert into segment_members (segment_id, ${MEMBER[list]}) select $1, unnest($2::int[]) on conflict do nothing`,
      [id, ids],
    );
    await this.db.query('update segments set frozen_on = $2 where id = $1', [id, this.clock.today()]);
  }

  private async membersOf(segment: Segment): Promise<number[]> {
    if (segment.frozenOn === null) return this.found(segment);
    const rows = await this.db.query<{ id: number }>(
      `select ${MEMBER[segment.list]} as id from segment_members where segment_id = $1 order by 1`,
      [segment.id],
    );
    return rows.map(({ id }) => id);
  }

  /** What its filters find today. @throws RuleBroken on filters that are none of the list's */
  private found({ list, filters }: Pick<Segment, 'list' | 'filters'>): Promise<number[]> {
    const read = readFilters(filters);
    return list === 'organizations' ? this.organizations.idsUnder(read) : this.contacts.idsUnder(read);
  }
}

function readFilters(text: string): object {
  try {
    const read: unknown = JSON.parse(text);
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return withoutEmpty(read);
  } catch {
    // Told as any other text that is no object.
  }
  throw RuleBroken.on('filters', 'bad_filters', { fr: 'On attend un objet JSON.', en: 'A JSON object is expected.' });
}

/** An emptied filter of a screen is no filter. */
function withoutEmpty(filters: object): object {
  return Object.fromEntries(Object.entries(filters).filter(([, value]) => value !== '' && value !== null));
}

function membersFilters({ id, filters, frozenOn }: Segment): string {
  if (frozenOn === null) return filters;
  return JSON.stringify({ where: JSON.stringify({ field: 'segments', is: 'has', value: id }) });
}

/** Of a segment that no filters made: they find nothing. */
const OF_IDS = '{"id":[]}';

const FROZEN = RuleBroken.on('filters', 'frozen', {
  fr: 'Les filtres d’un segment figé ne changent pas : rendez-le vivant d’abord.',
  en: 'The filters of a frozen segment do not change: make it live first.',
});
const TOO_MANY = new RuleBroken('too_many_members', {
  fr: `Au plus ${MOST_FROZEN} fiches dans un segment figé.`,
  en: `At most ${MOST_FROZEN} records in a frozen segment.`,
});
