import { Injectable } from '@nestjs/common';
import { type MissingLink, missingLinks, type PostalAddress } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import type { ExportedList } from '../../core/list-export.js';
import { FieldRegistry } from '../../core/field-registry.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { absence } from '../../core/merged.js';
import { recordExport } from '../../core/record-export.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { holdsOn } from '../../core/sql.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { SettingsService } from '../../system/settings/settings.service.js';
import { placeOf } from '../reached-member.js';
import { RulesService } from '../rules/rules.service.js';
import { MEMBER_COLUMNS, memberRules, membersWithNames } from './member-list.js';
import type { MemberLeaving, MemberOut, MemberQuery, MemberUpdate, MemberWithPeriodsOut } from './member.dto.js';
import { Member } from './member.entity.js';
import type { MemberOfFile } from './member-import.dto.js';
import { MemberPeriodsService } from './member-periods.service.js';
import { registerPdf } from './register-pdf.js';
import { shownMembers } from './shown-members.js';

export const MEMBER = { fr: 'Sociétaire', en: 'Member' };

/** A member with where letters to it go. */
export type AddressedMember = MemberOut & { place: PostalAddress };

/** The register of the members: who they are, when they came and left. */
@Injectable()
export class MembersService {
  private readonly rules: ListRules<MemberQuery>;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly statutes: RulesService,
    private readonly settings: SettingsService,
    private readonly periods: MemberPeriodsService,
    fields: FieldRegistry,
  ) {
    this.rules = memberRules(() => this.clock.today(), fields.conditionsOn('members'));
  }

  async list(query: MemberQuery): Promise<Page<MemberOut>> {
    const { data, ...whole } = await listPage(membersWithNames(this.db), query, this.rules);
    return { data: await this.shown(data), ...whole };
  }

  exported(): ExportedList<Member, MemberQuery, MemberOut> {
    return {
      recordType: 'members',
      name: { fr: 'Sociétaires', en: 'Members' },
      columns: MEMBER_COLUMNS,
      rules: this.rules,
      builder: () => membersWithNames(this.db),
      shown: (batch) => this.shown(batch),
    };
  }

  /** @throws NotFound */
  async get(id: number): Promise<MemberWithPeriodsOut> {
    const [member] = await this.shown(await membersWithNames(this.db).where('member.id = :id', { id }).getMany());
    if (!member) throw await absence(this.db, Member, id, MEMBER);
    return { ...member, ...(await this.periods.of(id)) };
  }

  /** Members on the day `day`, by number, as they are on that day, with where letters to them go. */
  async on(day: string): Promise<AddressedMember[]> {
    const builder = membersWithNames(this.db).where(holdsOn('member', ':day'), { day }).orderBy('member.number');
    return this.withPlaces(await builder.getMany(), day);
  }

  /** The same of one member, today. @throws NotFound */
  async addressed(id: number): Promise<AddressedMember> {
    const rows = await membersWithNames(this.db).where('member.id = :id', { id }).getMany();
    const [member] = await this.withPlaces(rows, this.clock.today());
    if (!member) throw await absence(this.db, Member, id, MEMBER);
    return member;
  }

  private async withPlaces(members: Member[], day: string): Promise<AddressedMember[]> {
    const all = await shownMembers(this.db, members, day);
    return all.map((member, index) => ({ ...member, place: placeOf(members[index] as Member) }));
  }

  /** The register as a PDF: members on the day `on`, or all entries as of today. */
  async register(on?: string): Promise<Buffer> {
    const { cooperativeName } = await this.settings.get();
    const day = on ?? this.clock.today();
    const all = membersWithNames(this.db).orderBy('member.number');
    const members = on === undefined ? await shownMembers(this.db, await all.getMany(), day) : await this.on(on);
    await recordExport(this.db, 'members', 'registre-des-societaires.pdf');
    return registerPdf(cooperativeName, members, day);
  }

  /** What a SCIC lacks among the members of today (law of 1947, article 19 septies); nothing where it is none. */
  async missing(): Promise<MissingLink[]> {
    if (!(await this.statutes.get()).isScic) return [];
    return missingLinks(await this.periods.linksOn(this.clock.today()));
  }

  /**
   * Enters a member in the register, with its category and college from the first day; one of a file may have left.
   * @throws RuleBroken on neither or both of an organization and a contact, or on a member already; Conflict on the number
   */
  create({ number, categoryId, collegeId, ...fields }: MemberOfFile): Promise<MemberWithPeriodsOut> {
    if (Number(!!fields.organizationId) + Number(!!fields.contactId) !== 1) throw ONE_OF_TWO;
    if (fields.endsOn && !fields.leavingReason) throw NO_REASON;
    return this.db.transaction(async () => {
      const members = this.db.repository(Member);
      const told = number ?? (await this.nextNumber());
      const { id } = await this.db.manager.save(members.create({ ...fields, number: told }));
      await this.periods.begin(id, fields.startsOn, { categoryId, collegeId: collegeId ?? null });
      return this.get(id);
    });
  }

  /** @throws StaleVersion */
  update(id: number, { version, ...changes }: MemberUpdate): Promise<MemberWithPeriodsOut> {
    return this.db.transaction(async () => {
      const member = await lockForUpdate(this.db, Member, id, version, MEMBER, () => this.get(id));
      await this.db.manager.save(assignSent(member, changes));
      return this.get(id);
    });
  }

  /** Notes that a member leaves, or that it did not after all. @throws StaleVersion; RuleBroken on a day without a reason */
  leave(id: number, { version, endsOn, leavingReason, leavingNote }: MemberLeaving): Promise<MemberWithPeriodsOut> {
    if (endsOn !== null && !leavingReason) throw NO_REASON;
    const told = endsOn === null ? {} : { leavingReason, leavingNote };
    return this.db.transaction(async () => {
      const member = await lockForUpdate(this.db, Member, id, version, MEMBER, () => this.get(id));
      Object.assign(member, { endsOn, leavingReason: null, leavingNote: null, ...told });
      await this.db.manager.save(member);
      return this.get(id);
    });
  }

  /** Takes out of the register what was entered by mistake. @throws NotFound; Conflict once it has shares or was at a meeting */
  remove(id: number): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { number, name } = await this.get(id);
      return moveToTrash(this.db, Member, { type: 'members', id }, `${number} · ${name}`);
    });
  }

  /** @throws NotFound */
  async mustExist(id: number): Promise<void> {
    await mustFind(this.db, Member, id, MEMBER);
  }

  private shown(members: Member[]): Promise<MemberOut[]> {
    return shownMembers(this.db, members, this.clock.today());
  }

  /** Two members who are entered at once get a number each. */
  private async nextNumber(): Promise<number> {
    await this.db.query('lock table members in share row exclusive mode');
    const [row] = await this.db.query<{ next: number }>('select coalesce(max(number), 0) + 1 as next from members');
    return row?.next ?? 1;
  }
}

const ONE_OF_TWO = RuleBroken.on('organizationId', 'one_of_two', {
  fr: 'Un sociétaire est une structure ou une personne : choisissez l’une des deux.',
  en: 'A member is an organization or a person: choose one of the two.',
});
const NO_REASON = RuleBroken.on('leavingReason', 'no_reason', {
  fr: 'Le motif de la sortie est attendu.',
  en: 'The reason of leaving is expected.',
});
