import { Injectable } from '@nestjs/common';
import { Db } from '../../core/db.js';
import { NotFound } from '../../core/errors.js';
import type { User } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import type { Setup } from './auth.dto.js';
import { SetupLink } from './setup-link.entity.js';
import { hashToken, newToken } from '../../core/tokens.js';

const ONLY_ROW = 1;

/** The first administrator of an empty database, created through a link printed once in the terminal. */
@Injectable()
export class SetupService {
  constructor(
    private readonly db: Db,
    private readonly users: UsersService,
  ) {}

  /** A new link's token (the one before is void); undefined once anybody exists. */
  async newLink(): Promise<string | undefined> {
    if (!(await this.users.isEmpty())) return undefined;
    const { token, tokenHash } = newToken();
    await this.db.repository(SetupLink).upsert({ id: ONLY_ROW, tokenHash }, ['id']);
    return token;
  }

  /** @throws NotFound when the link is not, or no longer, good. */
  async check(token: string): Promise<void> {
    const good = await this.db.repository(SetupLink).existsBy({ tokenHash: hashToken(token) });
    if (!good || !(await this.users.isEmpty())) throw new NotFound({ fr: 'Lien', en: 'Link' }, '…');
  }

  /** Creates the administrator and burns the link, in one transaction: of two tries at once, one wins. */
  async run({ token, ...person }: Setup): Promise<User> {
    return this.db.transaction(async () => {
      await this.check(token);
      const { affected } = await this.db.repository(SetupLink).delete({ tokenHash: hashToken(token) });
      if (affected !== 1) throw new NotFound({ fr: 'Lien', en: 'Link' }, '…');
      return this.users.create({ ...person, role: 'administrator' });
    });
  }
}
