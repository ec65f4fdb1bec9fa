import { Injectable } from '@nestjs/common';
import {
  LABELS_OF_SHEET,
  type LetterAddress,
  type PostalAddress,
  postalLines,
  type SegmentedList,
} from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { recordExport } from '../../core/record-export.js';
import { holdsOn } from '../../core/sql.js';
import { labelSheets } from '../../people/label-sheets.js';
import type { SegmentLabels, UnaddressedOut } from './segment-labels.dto.js';
import { SegmentsService } from './segments.service.js';

/** More would keep the server busy for longer than a person waits. */
const MOST_LABELS = 3_000;
const MOST_TOLD = 500;

interface Addressed extends PostalAddress {
  id: number;
  /** What the record is called. */
  label: string;
}

/** Labels to stick on letters to the members of a segment. A contact is written to at the organization of their first role. */
@Injectable()
export class SegmentLabelsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly segments: SegmentsService,
  ) {}

  /** A4 sheets as PDF, by name. @throws NotFound; RuleBroken beyond 3,000, on a first label that the sheet does not have, or on nobody */
  async labels(id: number, { sheet = '70x37', address = 'seat', first = 1 }: SegmentLabels): Promise<Buffer> {
    if (first > LABELS_OF_SHEET[sheet]) throw beyondSheet(LABELS_OF_SHEET[sheet]);
    const { list, ids } = await this.segments.members(id);
    if (ids.length > MOST_LABELS) throw TOO_MANY;
    const envelopes = (await this.addressed(list, ids, address)).flatMap((one) => {
      const lines = postalLines(one);
      return lines ? [lines] : [];
    });
    if (envelopes.length === 0) throw NO_ADDRESS;
    const pdf = await labelSheets(envelopes, sheet, first);
    await recordExport(this.db, 'segments', `Étiquettes, ${envelopes.length}`);
    return pdf;
  }

  /** Those who have no full postal address, by name: the first 500. @throws NotFound */
  async unaddressed(id: number, address: LetterAddress = 'seat'): Promise<UnaddressedOut[]> {
    const { list, ids } = await this.segments.members(id);
    const all = await this.addressed(list, ids, address);
    const without = all.filter((one) => postalLines(one) === undefined);
    return without.slice(0, MOST_TOLD).map(({ id: recordId, label }) => ({ list, recordId, name: label }));
  }

  private addressed(list: SegmentedList, ids: number[], address: LetterAddress): Promise<Addressed[]> {
    const sql = list === 'contacts' ? CONTACTS : ORGANIZATIONS;
    return this.db.query<Addressed>(sql, [ids, this.clock.today(), address === 'billing']);
  }
}

/** The billing address of today where it is asked for and known. */
const PLACE = `
  case when billing.id is null then organization.address else billing.address end as address,
  case when billing.id is null then organization.postcode else billing.postcode end as postcode,
  case when billing.id is null then organization.city else billing.city end as city`;
const BILLING = `left join organization_addresses billing on $3 and billing.organization_id = organization.id
  and billing.kind = 'billing' and ${holdsOn('billing', '$2::date')}`;

const ORGANIZATIONS = `
  select organization.id, organization.name, organization.name as label, ${PLACE}
  from organizations organization ${BILLING}
  where organization.id = any ($1::int[]) order by organization.name, organization.id`;

const CONTACTS = `
  select contact.id, coalesce(organization.name, concat_ws(' ', contact.first_name, contact.last_name)) as name,
    concat_ws(' ', contact.first_name, contact.last_name) as label,
    case when organization.id is not null then concat_ws(' ', contact.first_name, contact.last_name) end as attention, ${PLACE}
  from contacts contact
  left join lateral (select role.organization_id from contact_roles role
    where role.contact_id = contact.id and ${holdsOn('role', '$2::date')}
    order by role.is_main desc, role.id limit 1) role on true
  left join organizations organization on organization.id = role.organization_id ${BILLING}
  where contact.id = any ($1::int[]) order by contact.sort_name, contact.id`;

const TOO_MANY = new RuleBroken('too_many_labels', {
  fr: `Au plus ${MOST_LABELS} étiquettes à la fois : faites un segment plus petit.`,
  en: `At most ${MOST_LABELS} labels at once: make a smaller segment.`,
});
const NO_ADDRESS = new RuleBroken('no_postal_address', {
  fr: 'Personne dans ce segment n’a d’adresse postale complète.',
  en: 'Nobody in this segment has a full postal address.',
});

const beyondSheet = (labels: number) =>
  RuleBroken.on('first', 'beyond_sheet', {
    fr: `Cette planche a ${labels} étiquettes.`,
    en: `This sheet has ${labels} labels.`,
  });
