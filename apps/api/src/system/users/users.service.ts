import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { Not } from 'typeorm';
import { Broadcasts } from '../../core/broadcasts.js';
import { Db } from '../../core/db.js';
import { type Language, RuleBroken } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import { tell } from '../../core/tell.js';
import { hashPassword, passwordMatches } from './passwords.js';
import type { UserCreate, UserQuery, UserUpdate } from './user.dto.js';
import { User } from './user.entity.js';

/** Broadcast when a person is no longer active, has another role, or has ended a session: what she has open may have to close. */
export const ACCESS_CHANGED = 'users.access-changed';
export interface AccessChanged {
  userId: number;
}

/** Published, and awaited, in the transaction that gives a person another password or closes her account. */
export const SIGN_IN_CHANGED = 'users.sign-in-changed';
export interface SignInChanged {
  userId: number;
  /** The session that stays open if it is hers: the one that asked for it. */
  kept: string | undefined;
}

const USER = { fr: 'Personne', en: 'User' };

const RULES: ListRules<UserQuery> = {
  sorts: { name: 'person.name', email: 'person.email', role: 'person.role' },
  defaultSort: 'name',
  filters: { role: 'person.role = :role', active: 'person.active = :active' },
  search: (word) => `fold(person.name || ' ' || person.email) like ${word}`,
};

/** Who may sign in. There is always at least one active administrator. */
@Injectable()
export class UsersService {
  constructor(
    private readonly db: Db,
    private readonly broadcasts: Broadcasts,
    private readonly events: EventEmitter2,
  ) {}

  list(query: UserQuery): Promise<Page<User>> {
    return listPage(this.db.repository(User).createQueryBuilder('person'), query, RULES);
  }

  get(id: number): Promise<User> {
    return mustFind(this.db, User, id, USER);
  }

  async isEmpty(): Promise<boolean> {
    return !(await this.db.repository(User).exists());
  }

  /** @throws Conflict when the address is taken. */
  async create({ password, ...fields }: UserCreate): Promise<User> {
    const user = this.db.repository(User).create({ ...fields, passwordHash: await hashPassword(password) });
    return this.db.transaction(async () => {
      const { id } = await this.db.manager.save(user);
      return this.get(id);
    });
  }

  /**
   * A new password, or the end of an account, ends her sessions, but the one named `askedBy`.
   * @throws StaleVersion; RuleBroken when no active administrator would be left.
   */
  async update(id: number, { version, password, ...changes }: UserUpdate, askedBy?: string): Promise<User> {
    await this.db.transaction(async () => {
      // Of two administrators who leave at the same moment, the second must see that the first is gone.
      await this.db.query(`select id from users where role = 'administrator' order by id for update`);
      const user = await lockForUpdate(this.db, User, id, version, USER, () => this.get(id));
      assignSent(user, { ...changes, passwordHash: password && (await hashPassword(password)) });
      await this.db.manager.save(user);
      await this.keepAnAdministrator();
      if (password !== undefined || changes.active === false) {
        await this.endSessions(id, user.active ? askedBy : undefined);
      }
      await this.broadcasts.send(ACCESS_CHANGED, { userId: id } satisfies AccessChanged);
    });
    return this.get(id);
  }

  /** A password that its owner chose: her sessions end, but the one named `askedBy`. */
  async setPassword(id: number, password: string, askedBy: string | undefined): Promise<void> {
    const passwordHash = await hashPassword(password);
    await this.db.transaction(async () => {
      await this.db.manager.save(Object.assign(await this.get(id), { passwordHash }));
      await this.endSessions(id, askedBy);
      await this.broadcasts.send(ACCESS_CHANGED, { userId: id } satisfies AccessChanged);
    });
  }

  /** Chooses the language of the e-mails to a person. */
  async setLanguage(id: number, language: Language): Promise<void> {
    await this.db.transaction(() => this.db.repository(User).update({ id, language: Not(language) }, { language }));
  }

  /** The active person with this address and password; undefined when there is none, at the same cost in time. */
  async withPassword(email: string, password: string): Promise<User | undefined> {
    const user = await this.db
      .repository(User)
      .createQueryBuilder('user')
      .addSelect('user.passwordHash')
      .where('user.email = :email and user.active', { email })
      .getOne();
    return (await passwordMatches(user?.passwordHash, password)) && user ? this.get(user.id) : undefined;
  }

  private async endSessions(userId: number, kept: string | undefined): Promise<void> {
    await tell(this.events, SIGN_IN_CHANGED, { userId, kept } satisfies SignInChanged);
  }

  private async keepAnAdministrator(): Promise<void> {
    const left = await this.db.repository(User).existsBy({ role: 'administrator', active: true });
    if (left) return;
    throw RuleBroken.on('role', 'last_administrator', {
      fr: 'Il doit rester au moins une personne administratrice active.',
      en: 'At least one active administrator must remain.',
    });
  }
}
