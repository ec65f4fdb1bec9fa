import { Injectable } from '@nestjs/common';
import { type LabelSheet, type LetterAddress, type PostalAddress, postalLines } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { filteredBy } from '../../core/list-query.js';
import { openRows } from '../../core/list-rows.js';
import { recordExport } from '../../core/record-export.js';
import { billingAddresses } from './addresses.js';
import { labelSheets } from '../label-sheets.js';
import type { OrganizationQuery } from './organization.dto.js';
import type { Organization } from './organization.entity.js';
import { OrganizationListService } from './organization-list.service.js';

/** More would keep the server busy for longer than a person waits. */
const MOST_LABELS = 3_000;

/** Labels to stick, and how many organizations have no full postal address. */
export interface Labels {
  pdf: Buffer;
  leftOut: number;
}

/** Addresses to write to, and how many organizations have none. */
export interface Emails {
  text: string;
  leftOut: number;
}

/** What goes out to the organizations of a list: labels for letters, addresses for e-mails. */
@Injectable()
export class MailingService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly organizations: OrganizationListService,
  ) {}

  /**
   * Sheets of labels as PDF, in the list's order; to the billing address of today where that is asked for and known.
   * @throws RuleBroken when the list is longer than 3,000, or nobody in it has a postal address
   */
  async labels(query: OrganizationQuery, sheet: LabelSheet, to: LetterAddress): Promise<Labels> {
    const list = await this.organizations.exported(query);
    const envelopes: (string[] | undefined)[] = [];
    await this.db.snapshot(async () => {
      const rows = await openRows(this.db, list.builder(), query, list.rules);
      if (rows.total > MOST_LABELS) throw TOO_MANY;
      await rows.each(async (batch) => void envelopes.push(...(await this.addressed(batch, to)).map(postalLines)));
    });
    const known = envelopes.filter((lines) => lines !== undefined);
    if (known.length === 0) throw NO_ADDRESS;
    const pdf = await labelSheets(known, sheet);
    await recordExport(this.db, 'organizations', `Structures (étiquettes, ${known.length})`);
    return { pdf, leftOut: envelopes.length - known.length };
  }

  private async addressed(organizations: Organization[], to: LetterAddress): Promise<PostalAddress[]> {
    if (to === 'seat') return organizations;
    const ids = organizations.map(({ id }) => id);
    const billing = await billingAddresses(this.db, ids, this.clock.today());
    return organizations.map((organization) => ({
      ...(billing.get(organization.id) ?? organization),
      name: organization.name,
    }));
  }

  /**
   * One address a line, each once whatever its case, in alphabetical order: the main one of each organization, or the
   * first of its further ones when it has no main one.
   */
  async emails(query: OrganizationQuery): Promise<Emails> {
    const { builder, rules } = await this.organizations.exported(query);
    const filtered = await filteredBy(builder(), query, rules);
    const leftOut = await filtered.clone().andWhere(`${WRITTEN_TO} is null`).getCount();
    const rows = await filtered
      .select(`distinct lower(${WRITTEN_TO})`, 'email')
      .andWhere(`${WRITTEN_TO} is not null`)
      .orderBy('email')
      .getRawMany<{ email: string }>();
    await recordExport(this.db, 'organizations', `Structures (adresses électroniques, ${rows.length})`);
    return { text: rows.map(({ email }) => `${email}\n`).join(''), leftOut };
  }
}

const WRITTEN_TO = `coalesce(organization.email, (select point.value from organization_contact_points point
  where point.organization_id = organization.id and point.kind = 'email' order by point.id limit 1))`;

const TOO_MANY = new RuleBroken('too_many_labels', {
  fr: `Au plus ${MOST_LABELS} étiquettes à la fois : filtrez la liste.`,
  en: `At most ${MOST_LABELS} labels at once: filter the list.`,
});
const NO_ADDRESS = new RuleBroken('no_postal_address', {
  fr: 'Aucune structure de cette liste n’a d’adresse postale complète.',
  en: 'No organization of this list has a full postal address.',
});
