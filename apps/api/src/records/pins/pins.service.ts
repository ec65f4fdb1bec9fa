import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import type { PinnableType } from '@terril/domain';
import type { SignedIn } from '../../core/access.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import { RECORDS_MERGED, type RecordsMerged } from '../merges/merges.service.js';
import type { PinFields, PinOut } from './pin.dto.js';
import { Pin } from './pin.entity.js';

/** More is a list, and has a saved view. */
const MOST_PINS = 30;

/** What a record is called, in SQL over its row `record`. */
const LABELS: Record<PinnableType, string> = {
  organizations: 'record.name',
  contacts: `concat_ws(' ', record.first_name, record.last_name)`,
  contracts: `record.reference || ' · ' || record.title`,
  subscriptions: 'record.service',
  invoices: 'record.number',
  opportunities: 'record.title',
  activities: 'record.subject',
};

/** The records that each person keeps at hand. */
@Injectable()
export class PinsService {
  constructor(private readonly db: Db) {}

  /** The latest first; without those in the trash. */
  async list({ id }: SignedIn): Promise<PinOut[]> {
    const named = Object.entries(LABELS).map(
      ([type, label]) =>
        `select record_type as "recordType", record_id as "recordId", ${label} as label, pinned_at
         from pins join ${type} record on record.id = record_id where user_id = $1 and record_type = '${type}'`,
    );
    return this.db.query<PinOut>(
      `select "recordType", "recordId", label from (${named.join(' union all ')}) pinned
       order by pinned_at desc, "recordType", "recordId"`,
      [id],
    );
  }

  /** Pinned already, it comes first. @throws NotFound; RuleBroken on one too many */
  pin({ recordType, recordId }: PinFields, by: SignedIn): Promise<PinOut[]> {
    return this.db.transaction(async () => {
      const [record] = await this.db.query(`select 1 from ${recordType} where id = $1`, [recordId]);
      if (!record) throw new NotFound(RECORD, recordId);
      await this.db.query(
        `insert into pins (user_id, record_type, record_id) values ($1, $2, $3)
         on conflict (user_id, record_type, record_id) do update set pinned_at = clock_timestamp()`,
        [by.id, recordType, recordId],
      );
      const all = await this.list(by);
      if (all.length > MOST_PINS) throw TOO_MANY;
      return all;
    });
  }

  /** Nothing happens to one that is not pinned. */
  async unpin({ recordType, recordId }: PinFields, by: SignedIn): Promise<PinOut[]> {
    await this.db.repository(Pin).delete({ userId: by.id, recordType, recordId });
    return this.list(by);
  }

  /** Who pinned a merged record has the kept one; taken back, she has both. */
  @OnEvent(RECORDS_MERGED, { suppressErrors: false })
  async merged({ type, keptId, ids }: RecordsMerged): Promise<void> {
    await this.db.query(
      `insert into pins (user_id, record_type, record_id, pinned_at)
       select user_id, record_type, $2, max(pinned_at) from pins where record_type = $1 and record_id = any ($3)
       group by 1, 2 on conflict do nothing`,
      [type, keptId, ids],
    );
  }
}

const RECORD = { fr: 'Fiche', en: 'Record' };
const TOO_MANY = RuleBroken.on('recordId', 'too_many_pins', {
  fr: `Au plus ${MOST_PINS} fiches épinglées : désépinglez-en une, ou enregistrez une vue de la liste.`,
  en: `At most ${MOST_PINS} pinned records: unpin one, or save a view of the list.`,
});
