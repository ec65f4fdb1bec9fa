import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { RuleBroken, type Sentence } from '../../core/errors.js';
import {
  type ImportBody,
  type ImportField,
  ImportTarget,
  ImportTargets,
  type ImportValues,
  type StoredRecord,
} from '../../core/import-target.js';
import { attemptEach, type Outcome, outcomeOf } from '../../core/outcome.js';
import { namedBy, withoutNames } from '../../people/record-names.js';
import { MemberChange, MemberOfFile } from './member-import.dto.js';
import { memberImportFields } from './member-import-fields.js';
import { MemberReferencesService, WHO_NAMES, type Who } from './member-references.service.js';
import { MembersService } from './members.service.js';

/** The field of a row that tells each of these of a body. */
const TOLD_BY: Record<string, string> = {
  categoryId: 'categoryName',
  collegeId: 'collegeName',
  representativeId: 'representativeName',
};

/** Members from the rows of a file, found by their number, else by who they are and their admission. */
@Injectable()
export class MemberImport extends ImportTarget {
  readonly resource = 'members';
  readonly name = { fr: 'Sociétaires', en: 'Members' };
  readonly keys = ['number'];
  readonly sureKeys = ['number'];
  override readonly permission = 'members.write';
  readonly createBody = MemberOfFile;
  readonly updateBody = MemberChange;

  constructor(
    targets: ImportTargets,
    private readonly db: Db,
    private readonly members: MembersService,
    private readonly references: MemberReferencesService,
  ) {
    super();
    targets.register(this);
  }

  override get tables(): readonly string[] {
    return ['members', 'member_category_periods', 'member_college_periods'];
  }

  fields(): Promise<ImportField[]> {
    return memberImportFields(this.db);
  }

  async bodies(records: ImportValues[][]): Promise<Outcome<ImportBody>[]> {
    const rows = records.map(([values = {}]) => values);
    const whoOf = await this.references.people(rows);
    const named = rows.map((row) => outcomeOf(() => whoOf(row)));
    const membershipsOf = await this.references.membershipsOf(named.flatMap(({ made }) => made ?? []));
    const representatives = rows.flatMap(({ representativeName: name }) => (typeof name === 'string' ? [name] : []));
    const contactOf = await this.references.contacts(representatives, 'representativeName');
    return rows.map((row, index) =>
      outcomeOf(() => {
        const { made: who, refusal } = named[index] as Outcome<Who | undefined>;
        if (refusal) throw refusal;
        const { number, representativeName, categoryName, collegeName, ...own } = withoutNames(WHO_NAMES, row);
        const body: ImportBody = {
          ...own,
          ...who,
          ...(typeof number === 'string' && { number: numberIn(number) }),
          ...(typeof representativeName === 'string' && { representativeId: contactOf(representativeName) }),
          ...(categoryName !== undefined && { categoryId: Number(categoryName) }),
          ...(collegeName !== undefined && { collegeId: Number(collegeName) }),
        };
        const id = who && thatOne(membershipsOf(who), body['startsOn']);
        return { ...body, ...(id !== undefined && { id }) };
      }),
    );
  }

  find(_field: string, values: string[]): Promise<Map<string, number[]>> {
    return this.references.numbered(values);
  }

  async stored(ids: number[]): Promise<StoredRecord[]> {
    const { data } = await this.members.list({ id: ids, perPage: ids.length });
    return data.map((member) => ({ ...member }));
  }

  createMany(bodies: ImportBody[]): Promise<Outcome<number>[]> {
    const create = async (body: ImportBody) => (await this.members.create(body as unknown as MemberOfFile)).id;
    return attemptEach(this.db, bodies, create);
  }

  /** @throws RuleBroken on what the register fixes: who it is, its number, when it came, and what it has been since */
  update(id: number, body: ImportBody): Promise<{ version: number }> {
    const { endsOn, leavingReason, leavingNote, ...own } = body as unknown as MemberChange;
    const { version, ...changes } = own;
    for (const [field, sentence] of Object.entries(FIXED)) {
      if (changes[field as keyof typeof changes] != null) throw RuleBroken.on(field, 'fixed', sentence);
    }
    const leaving = [endsOn, leavingReason, leavingNote].some((told) => told !== undefined);
    return this.db.transaction(async () => {
      const now = Object.keys(changes).length > 0 ? await this.members.update(id, own) : await this.members.get(id);
      if (!leaving) return now;
      if ((endsOn ?? now.endsOn) === null && leavingReason) throw NO_DAY;
      const at = Object.keys(changes).length > 0 ? now.version : version;
      return this.members.leave(id, {
        version: at,
        endsOn: endsOn === undefined ? now.endsOn : endsOn,
        leavingReason: leavingReason === undefined ? now.leavingReason : leavingReason,
        leavingNote: leavingNote === undefined ? now.leavingNote : leavingNote,
      });
    });
  }

  remove(id: number): Promise<unknown> {
    return this.members.remove(id);
  }

  override placeOf(path: string, [values]: ImportValues[]): { row: number; field: string } {
    const isWho = path === 'organizationId' || path === 'contactId';
    return { row: 0, field: (isWho ? (namedBy(WHO_NAMES, values) ?? 'memberName') : TOLD_BY[path]) ?? path };
  }

  /** The number, and who it is as the row names it. */
  labelOf({ number }: ImportBody, row: ImportValues = {}): string {
    const named = row['memberName'] ?? row[namedBy(WHO_NAMES, row) ?? ''];
    return [number, named].filter((part) => part !== undefined).join(' · ');
  }

  /** Who is told of twice without a number. */
  override likenesses({ number, organizationId, contactId, startsOn }: ImportBody): string[] {
    if (number !== undefined) return [];
    return [`${organizationId === undefined ? `contact ${contactId}` : `organization ${organizationId}`} ${startsOn}`];
  }
}

/** The member admitted on the day that is told; without a day, the only one. */
function thatOne(memberships: { id: number; startsOn: string }[], startsOn: unknown): number | undefined {
  if (startsOn === undefined) return memberships.length === 1 ? memberships[0]?.id : undefined;
  return memberships.find((one) => one.startsOn === startsOn)?.id;
}

/** @throws RuleBroken on what is no number */
function numberIn(text: string): number {
  if (/^\d{1,7}$/.test(text)) return Number(text);
  throw RuleBroken.on('number', 'no_number', {
    fr: `« ${text} » n’est pas un numéro de sociétaire.`,
    en: `“${text}” is no number of a member.`,
  });
}

const ANOTHER = {
  fr: 'Le registre porte un autre sociétaire à ce numéro.',
  en: 'The register has another member at this number.',
};
const PERIOD = {
  fr: 'Le registre en dit une autre : un changement se note sur la fiche, avec son jour.',
  en: 'The register says another one: a change is noted on the member’s page, with its day.',
};

/** Why a file changes none of these of a member who is there. */
const FIXED: Record<string, Sentence> = {
  organizationId: ANOTHER,
  contactId: ANOTHER,
  number: {
    fr: 'Le registre porte ce sociétaire à un autre numéro.',
    en: 'The register has this member at another number.',
  },
  startsOn: { fr: 'Le registre dit un autre jour d’admission.', en: 'The register says another day of admission.' },
  categoryId: PERIOD,
  collegeId: PERIOD,
};

const NO_DAY = RuleBroken.on('leavingReason', 'no_day', {
  fr: 'Une sortie a un jour et un motif.',
  en: 'Who leaves does on a day, for a reason.',
});
