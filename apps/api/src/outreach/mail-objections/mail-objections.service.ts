import { Injectable } from '@nestjs/common';
import type { MailObjectionKind } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, RuleBroken } from '../../core/errors.js';
import { choice, date, type ExportColumns, text } from '../../core/export-columns.js';
import type { ExportedList } from '../../core/list-export.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { mustFind } from '../../core/save.js';
import type { MailObjectionCreate, MailObjectionOut, MailObjectionQuery } from './mail-objection.dto.js';
import { MailObjection } from './mail-objection.entity.js';

const OBJECTION = { fr: 'Opposition', en: 'Objection' };

const RULES: ListRules<MailObjectionQuery> = {
  sorts: { since: 'objection.since', email: 'objection.email' },
  defaultSort: 'since',
  defaultOrder: 'DESC',
  filters: {
    kind: 'objection.kind = :kind',
    isLifted: '(objection.lifted_on is not null) = :isLifted',
    contactId: `objection.email in (select lower(email) from contacts where id = :contactId union all
      select lower(value) from contact_contact_points where contact_id = :contactId and kind = 'email')`,
    organizationId: `objection.email in (select lower(email) from organizations where id = :organizationId union all
      select lower(value) from organization_contact_points where organization_id = :organizationId and kind = 'email')`,
  },
  search: (word) => `fold(objection.email) like ${word}`,
};

const COLUMNS: ExportColumns<MailObjectionOut> = {
  email: text('Adresse électronique', 'E-mail', ({ email }) => email),
  kind: choice('mailObjectionKind', 'Raison', 'Reason', ({ kind }) => kind),
  since: date('Depuis le', 'Since', ({ since }) => since),
  origin: text('Origine', 'Origin', ({ origin }) => origin),
  liftedOn: date('Levée le', 'Lifted on', ({ liftedOn }) => liftedOn),
  liftedReason: text('Levée parce que', 'Lifted because', ({ liftedReason }) => liftedReason),
};

/** The addresses that campaigns leave out. None is ever deleted: it is lifted, with a reason. */
@Injectable()
export class MailObjectionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  list(query: MailObjectionQuery): Promise<Page<MailObjectionOut>> {
    return listPage(this.builder(), query, RULES);
  }

  exported(): ExportedList<MailObjection, MailObjectionQuery, MailObjectionOut> {
    return {
      recordType: 'mail-objections',
      name: { fr: 'Oppositions aux envois', en: 'Objections to mailings' },
      columns: COLUMNS,
      rules: RULES,
      builder: () => this.builder(),
      shown: (batch) => batch,
    };
  }

  /** @throws NotFound */
  get(id: number): Promise<MailObjectionOut> {
    return mustFind(this.db, MailObjection, id, OBJECTION);
  }

  /** @throws Conflict when the address is left out already; RuleBroken on a day to come */
  create({ email, since = this.clock.today(), ...fields }: MailObjectionCreate): Promise<MailObjectionOut> {
    if (since > this.clock.today()) throw RuleBroken.on('since', 'to_come', TO_COME);
    return this.db.transaction(() =>
      this.db.manager.save(
        this.db.repository(MailObjection).create({ ...fields, email: email.toLowerCase(), since, liftedOn: null }),
      ),
    );
  }

  /** Leaves an address out from today on; one that is left out already stays as it is. */
  async note(email: string, kind: MailObjectionKind, origin: string): Promise<void> {
    await this.db.query(
      `insert into mail_objections (email, kind, since, origin) values (lower($1), $2, $3, $4)
       on conflict (email) where lifted_on is null do nothing`,
      [email, kind, this.clock.today(), origin],
    );
  }

  /** Mailings go there again. @throws NotFound; Conflict when it was lifted already */
  lift(id: number, reason: string): Promise<MailObjectionOut> {
    return this.db.transaction(async () => {
      const objection = await mustFind(this.db, MailObjection, id, OBJECTION);
      if (objection.liftedOn !== null) throw LIFTED;
      objection.liftedOn = this.clock.today();
      objection.liftedReason = reason;
      return this.db.manager.save(objection);
    });
  }

  private builder() {
    return this.db.repository(MailObjection).createQueryBuilder('objection');
  }
}

const TO_COME = { fr: 'Ce jour est à venir.', en: 'That day is to come.' };
const LIFTED = new Conflict('lifted', {
  fr: 'Cette opposition est déjà levée.',
  en: 'This objection is lifted already.',
});
