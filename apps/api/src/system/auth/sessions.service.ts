import { Inject, Injectable } from '@nestjs/common';
import { LessThan } from 'typeorm';
import type { Config } from '../../config.js';
import type { SignedIn } from '../../core/access.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { Session } from './session.entity.js';
import { hashToken, newToken } from '../../core/tokens.js';

const DAY_IN_MS = 86_400_000;

/** The browsers signed in, kept in PostgreSQL so that any process knows them and a restart signs nobody out. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
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
  async find(token: string): Promise<{ signedIn: SignedIn; prolongedTo?: Date } | undefined> {
    const tokenHash = hashToken(token);
    const session = await this.db.repository(Session).findOne({ where: { tokenHash }, relations: { user: true } });
    if (!session || session.expiresAt <= this.clock.now() || !session.user.active) return undefined;
    const { id, email, name, role } = session.user;
    const signedIn = { id, email, name, role };
    const expiresAt = this.expiry();
    if (expiresAt.getTime() - session.expiresAt.getTime() <= DAY_IN_MS) return { signedIn };
    await this.db.repository(Session).update({ tokenHash }, { expiresAt });
    return { signedIn, prolongedTo: expiresAt };
  }

  async close(token: string): Promise<void> {
    await this.db.repository(Session).delete({ tokenHash: hashToken(token) });
  }

  private expiry(): Date {
    return new Date(this.clock.now().getTime() + this.config.sessionDays * DAY_IN_MS);
  }
}
