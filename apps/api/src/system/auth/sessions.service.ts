import { Inject, Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { In, LessThan, MoreThan, Not } from 'typeorm';
import type { Role } from '@terril/domain';
import type { Config } from '../../config.js';
import type { SignedIn } from '../../core/access.js';
import { Broadcasts } from '../../core/broadcasts.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { hashToken, newToken } from '../../core/tokens.js';
import { ACCESS_CHANGED, type AccessChanged, SIGN_IN_CHANGED, type SignInChanged } from '../users/users.service.js';
import { Session } from './session.entity.js';

const DAY_IN_MS = 86_400_000;

export interface FoundSession {
  /** Names it, and opens nothing. */
  key: string;
  signedIn: SignedIn;
  prolongedTo?: Date;
}

/** The browsers signed in, kept in PostgreSQL so that any process knows them and a restart signs nobody out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly broadcasts: Broadcasts,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Opens a session and returns its secret, for the cookie alone. Expired ones are swept on the way. */
  async open(userId: number): Promise<{ token: string; expiresAt: Date }> {
    const { token, tokenHash } = newToken();
    const expiresAt = this.expiry();
    await this.db.transaction(async () => {
      await this.db.repository(Session).delete({ expiresAt: LessThan(this.clock.now()) });
      await this.db.repository(Session).insert({ tokenHash, userId, expiresAt });
    });
    return { token, expiresAt };
  }

  /**
   * Who holds `token`, if the session is alive and the person still active. A session in use is prolonged each day: the
   * cookie must then last until `prolongedTo`.
   */
  async find(token: string): Promise<FoundSession | undefined> {
    const tokenHash = hashToken(token);
    const session = await this.db.repository(Session).findOne({ where: { tokenHash }, relations: { user: true } });
    if (!session || session.expiresAt <= this.clock.now() || !session.user.active) return undefined;
    const { id, email, name, role } = session.user;
    const signedIn = { id, email, name, role };
    const expiresAt = this.expiry();
    if (expiresAt.getTime() - session.expiresAt.getTime() <= DAY_IN_MS) return { key: tokenHash, signedIn };
    await this.db.repository(Session).update({ tokenHash }, { expiresAt });
    return { key: tokenHash, signedIn, prolongedTo: expiresAt };
  }

  /** Those of the sessions `keys` that are alive, with the roles of their people, who are still active. */
  async alive(keys: string[]): Promise<Map<string, Role>> {
    const sessions = await this.db.repository(Session).find({
      where: { tokenHash: In(keys), expiresAt: MoreThan(this.clock.now()), user: { active: true } },
      relations: { user: true },
    });
    return new Map(sessions.map(({ tokenHash, user: { role } }) => [tokenHash, role]));
  }

  async close(token: string): Promise<void> {
    await this.db.transaction(async () => {
      const session = await this.db.repository(Session).findOneBy({ tokenHash: hashToken(token) });
      if (!session) return;
      await this.db.manager.remove(session);
      await this.broadcasts.send(ACCESS_CHANGED, { userId: session.userId } satisfies AccessChanged);
    });
  }

  /** Whoever signed in by the old password, or to an account that is no more, is signed out, for good. */
  @OnEvent(SIGN_IN_CHANGED, { suppressErrors: false })
  async closeOthers({ userId, kept = '' }: SignInChanged): Promise<void> {
    await this.db.repository(Session).delete({ userId, tokenHash: Not(kept) });
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + this.config.sessionDays * DAY_IN_MS);
  }
}
