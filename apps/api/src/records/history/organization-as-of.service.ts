import { Injectable } from '@nestjs/common';
import type { CustomValues } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { NotFound, TerrilError } from '../../core/errors.js';
import { spokenDay } from '../../core/spoken-day.js';
import type { OrganizationAsOfOut } from './history.dto.js';
import type { HistoryEntry, RecordedValue } from './history-entry.entity.js';
import { namesOf, placeName, referenceIn } from './references.js';
import { fieldOf } from './shown-entry.js';

type Columns = Record<string, RecordedValue>;
type Change = Pick<HistoryEntry, 'operation' | 'changes'> & { day: string };

/** 404: Terril did not know it on that day. */
class NotKnownYet extends TerrilError {
  readonly status = 404;
}

/** What an organization was on a day of the past, whatever became of it since. */
@Injectable()
export class OrganizationAsOfService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /**
   * Its identity at the end of the day `on`, in Paris: the row of now with all later changes undone, so that it also
   * holds for one that is older than the history, or deleted since.
   * @throws NotFound; NotKnownYet (404) on a day before it was recorded.
   */
  async identity(id: number, on = this.clock.today()): Promise<OrganizationAsOfOut> {
    const [now] = await this.db.query<{ columns: Columns; createdOn: string }>(
      `select to_jsonb(o) as columns, (created_at at time zone 'Europe/Paris')::date as "createdOn"
       from organizations o where id = $1`,
      [id],
    );
    const later = await this.db.query<Change>(
      `select operation, changes, (at at time zone 'Europe/Paris')::date as day from history_entries
       where record_type = 'organizations' and record_id = $1 and part is null
         and at >= (cast($2 as date) + 1)::timestamp at time zone 'Europe/Paris'
       order by id desc`,
      [id, on],
    );
    let columns = now?.columns;
    let knownSince = now?.createdOn;
    for (const { operation, changes, day } of later) {
      if (operation === 'insert') knownSince = day;
      columns = operation === 'insert' ? undefined : { ...columns, ...before(changes) };
    }
    const createdLater = now !== undefined && now.createdOn > on;
    if (columns && !createdLater) return this.shown(id, on, columns);
    if (knownSince === undefined) throw new NotFound({ fr: 'Structure', en: 'Organization' }, id);
    throw new NotKnownYet('not_known_yet', {
      fr: `Terril ne connaît cette structure que depuis le ${spokenDay(knownSince, 'fr')}.`,
      en: `Terril has known this organization only since ${spokenDay(knownSince, 'en')}.`,
    });
  }

  private async shown(id: number, on: string, columns: Columns): Promise<OrganizationAsOfOut> {
    const { commune_code: commune = null } = columns;
    const referred = (column: string) => referenceIn(column, columns[column] == null ? null : String(columns[column]));
    const [territory, parent, manager] = ['territory_id', 'parent_id', 'account_manager_id'].map(referred);
    const nameOf = await namesOf(
      this.db,
      [territory, parent, manager].filter((reference) => reference !== undefined),
    );
    const fields = Object.fromEntries(IDENTITY.map((column) => [fieldOf(column), columns[column] ?? null]));
    return {
      ...(fields as unknown as OrganizationAsOfOut),
      id,
      on,
      territoryId: territory?.id ?? null,
      territoryName: (territory && nameOf(territory)) ?? null,
      parentId: parent?.id ?? null,
      parentName: (parent && nameOf(parent)) ?? null,
      accountManagerName: (manager && nameOf(manager)) ?? null,
      communeName: placeName('commune_code', commune) ?? null,
      customValues: (columns['custom_values'] ?? {}) as CustomValues,
    };
  }
}

const before = (changes: HistoryEntry['changes']): Columns =>
  Object.fromEntries(Object.entries(changes).map(([column, [value]]) => [column, value]));

const IDENTITY = [
  'name',
  'kind',
  'legal_form',
  'siren',
  'siret',
  'rna',
  'vat_number',
  'email',
  'phone',
  'website',
  'note',
  'is_partner',
  'address',
  'postcode',
  'city',
  'commune_code',
  'department_code',
  'epci_code',
  'user_since',
  'external_reference',
];
