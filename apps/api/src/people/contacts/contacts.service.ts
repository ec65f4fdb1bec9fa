import { Injectable } from '@nestjs/common';
import { isActiveOn } from '@terril/domain';
import { In } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { checkedContactPoints, contactPointsOf } from '../contact-points.js';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { insertMany } from '../../core/insert-many.js';
import type { ExportedList } from '../../core/list-export.js';
import { absence } from '../../core/merged.js';
import { allIds, allRows, listPage, type ListRules, type Page } from '../../core/list-query.js';
import { type ManyRecords, type RecordList, type TagChange, writeMany } from '../../core/many-records.js';
import { madeOf, type Outcome, outcomeOf, settled } from '../../core/outcome.js';
import { mustFind } from '../../core/save.js';
import { moveManyToTrash, moveToTrash, type Trashed } from '../../core/trash.js';
import { toDto } from '../../core/validation.js';
import {
  checkedForMany,
  createdValues,
  customColumns,
  customFieldsOf,
  heldCustomFields,
  withCustomSorts,
} from '../../reference/custom-fields/custom-values.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import { OrganizationsService } from '../organizations/organizations.service.js';
import { changeContacts, CONTACT, type ContactChange } from './change-contacts.js';
import {
  type ContactBulkChanges,
  type ContactCreate,
  type ContactOut,
  ContactQuery,
  type ContactUpdate,
} from './contact.dto.js';
import { Contact } from './contact.entity.js';
import { ContactContactPoint } from './contact-contact-point.entity.js';
import { CONTACT_COLUMNS, type ContactRow } from './contact-columns.js';
import { contactRules } from './contact-list.js';
import { CONTACT_TAGS } from './contact-tag.entity.js';
import { ContactRole } from './contact-role.entity.js';
import { byOrganization } from './contact-roles.js';
import { roleCheck } from './role-check.js';

/** People and shared mailboxes, each with its dated roles in organizations. */
@Injectable()
export class ContactsService implements ManyRecords, RecordList<ContactQuery> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationsService,
    private readonly tags: TagsService,
    private readonly fields: FieldRegistry,
  ) {}

  async list(query: ContactQuery): Promise<Page<ContactOut>> {
    const builder = this.db.repository(Contact).createQueryBuilder('contact');
    const { data, ...whole } = await listPage(builder, query, await this.rules(query));
    return { data: await this.withParts(data), ...whole };
  }

  /** The list as a file takes it. */
  async exported(query: ContactQuery): Promise<ExportedList<Contact, ContactQuery, ContactRow>> {
    return {
      recordType: 'contacts',
      name: { fr: 'Contacts', en: 'Contacts' },
      columns: { ...CONTACT_COLUMNS, ...customColumns(await customFieldsOf(this.db, 'contacts')) },
      rules: await this.rules(query),
      builder: () => this.db.repository(Contact).createQueryBuilder('contact'),
      shown: async (batch) => this.tags.withNames(CONTACT_TAGS, await this.withParts(batch)),
    };
  }

  /** All the contacts of a list, whatever its page, some hundreds at a time. @throws BadRequest before the first */
  async all(query: ContactQuery): Promise<AsyncIterable<ContactOut[]>> {
    const builder = this.db.repository(Contact).createQueryBuilder('contact');
    return this.eachWithParts(await allRows(builder, query, await this.rules(query)));
  }

  /** @throws NotFound */
  async get(id: number): Promise<ContactOut> {
    const [contact] = await this.withParts(await this.db.repository(Contact).findBy({ id }));
    if (!contact) throw await absence(this.db, Contact, id, CONTACT);
    return contact;
  }

  /** @throws RuleBroken on the role at fault, or when its organization is unknown. */
  create(fields: ContactCreate): Promise<ContactOut> {
    return this.db.transaction(async () => this.get(settled(await this.createMany([fields]))));
  }

  /** Many at once, as an import does: the id of each, or why a rule refuses it. */
  createMany(all: ContactCreate[]): Promise<Outcome<number>[]> {
    return this.db.transaction(async () => {
      const checked = await roleCheck(
        this.db,
        this.organizations,
        all.map(({ roles = [] }) => roles),
      );
      const knownTags = await this.tags.known(all.flatMap(({ tagIds = [] }) => tagIds));
      const customFields = await heldCustomFields(this.db, 'contacts');
      const drafts = all.map(({ roles = [], contactPoints = [], tagIds = [], customValues: sent, ...columns }) =>
        outcomeOf(() => {
          const customValues = createdValues(customFields, sent);
          return {
            columns: { ...columns, customValues },
            roles: checked(roles),
            contactPoints: checkedContactPoints(contactPoints),
            tagIds: knownTags(tagIds),
          };
        }),
      );
      return madeOf(drafts, async (some) => {
        const ids = await insertMany(
          this.db,
          Contact,
          some.map(({ columns }) => columns),
        );
        const owned = <T extends object>(rowsOf: (draft: (typeof some)[number]) => T[]) =>
          some.flatMap((draft, index) => rowsOf(draft).map((row) => ({ ...row, contactId: ids[index] as number })));
        await insertMany(this.db, ContactRole, byOrganization(owned(({ roles }) => roles)));
        await insertMany(
          this.db,
          ContactContactPoint,
          owned(({ contactPoints }) => contactPoints),
        );
        await this.tags.putNew(
          CONTACT_TAGS,
          some.map(({ tagIds }, index) => ({ recordId: ids[index] as number, tagIds })),
        );
        return ids;
      });
    });
  }

  /** A change of a list sends all of it. @throws StaleVersion; RuleBroken as `create` */
  update(id: number, fields: ContactUpdate): Promise<ContactOut> {
    return this.db.transaction(async () => {
      settled(await this.updateMany([{ id, fields }]));
      return this.get(id);
    });
  }

  /** Many different ones at once, as an import does: the version of each afterwards, or why a rule refuses it. */
  updateMany(all: ContactChange[]): Promise<Outcome<number>[]> {
    const current = (id: number) => this.get(id);
    return this.db.transaction(() =>
      changeContacts(this.db, { organizations: this.organizations, tags: this.tags }, all, this.clock.now(), current),
    );
  }

  /** Notes that these wrote or called themselves on the day `day`, unless they did later. */
  async madeContact(ids: number[], day: string): Promise<void> {
    const contacts = await this.db.repository(Contact).findBy({ id: In(ids) });
    const earlier = contacts.filter(({ lastContactOn }) => lastContactOn === null || lastContactOn < day);
    for (const { id } of earlier) await this.db.repository(Contact).update(id, { lastContactOn: day });
  }

  /** What it owns goes with it. @throws NotFound */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const contact = await mustFind(this.db, Contact, id, CONTACT);
      return moveToTrash(this.db, Contact, { type: 'contacts', id }, contact.name());
    });
  }

  async idsOf(query: ContactQuery): Promise<number[]> {
    return allIds(this.db.repository(Contact).createQueryBuilder('contact'), query, await this.rules(query));
  }

  /** The same under filters as a saved list holds them. @throws BadRequest on those that are none of the list's */
  async idsUnder(filters: object): Promise<number[]> {
    return this.idsOf(await toDto(ContactQuery, filters, 'query'));
  }

  async labelsOf(ids: number[]): Promise<Map<number, string>> {
    const some = await this.db
      .repository(Contact)
      .find({ select: { id: true, firstName: true, lastName: true }, where: { id: In(ids) } });
    return new Map(some.map((contact) => [contact.id, contact.name()]));
  }

  async changeMany(ids: number[], changes: ContactBulkChanges): Promise<void> {
    await writeMany(this.db, Contact, ids, await checkedForMany(this.db, 'contacts', changes));
  }

  tagMany(ids: number[], change: TagChange): Promise<number[]> {
    return this.tags.changeMany(CONTACT_TAGS, Contact, ids, change);
  }

  async removeMany(ids: number[]): Promise<Map<number, Outcome<Trashed>>> {
    return moveManyToTrash(this.db, Contact, 'contacts', await this.labelsOf(ids));
  }

  private rules(query: ContactQuery): Promise<ListRules<ContactQuery>> {
    const rules = contactRules(this.clock.today(), query, this.fields.conditionsOn('contacts'));
    return withCustomSorts(this.db, 'contacts', query, rules);
  }

  private async *eachWithParts(batches: AsyncIterable<Contact[]>): AsyncGenerator<ContactOut[]> {
    for await (const contacts of batches) yield await this.withParts(contacts);
  }

  private async withParts(contacts: Contact[]): Promise<ContactOut[]> {
    if (contacts.length === 0) return [];
    const today = this.clock.today();
    const ids = contacts.map(({ id }) => id);
    const roles = await this.db
      .repository(ContactRole)
      .createQueryBuilder('role')
      .innerJoinAndSelect('role.organization', 'organization')
      .where('role.contact_id in (:...ids)', { ids })
      .orderBy('organization.name')
      .addOrderBy('role.starts_on', 'DESC', 'NULLS LAST')
      .addOrderBy('role.id')
      .getMany();
    const rolesOf = (id: number) => roles.filter(({ contactId }) => contactId === id);
    const pointsOf = await contactPointsOf(this.db, ContactContactPoint, 'contactId', ids);
    const tagIds = await this.tags.of(CONTACT_TAGS, ids);
    return contacts.map((contact) => ({
      ...shown(contact, rolesOf(contact.id), today),
      contactPoints: pointsOf(contact.id),
      tagIds: tagIds(contact.id),
    }));
  }
}

function shown(contact: Contact, roles: ContactRole[], today: string): Omit<ContactOut, 'contactPoints' | 'tagIds'> {
  const all = roles.map((role) => ({
    id: role.id,
    organizationId: role.organizationId,
    organizationName: role.organization.name,
    function: role.function,
    isMain: role.isMain,
    isBilling: role.isBilling,
    isTechnical: role.isTechnical,
    startsOn: role.startsOn,
    endsOn: role.endsOn,
    isCurrent: isActiveOn(role, today),
  }));
  const current = all.filter(({ isCurrent }) => isCurrent);
  return { ...contact, name: contact.name(), roles: [...current, ...all.filter(({ isCurrent }) => !isCurrent)] };
}
