import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../core/access.js';
import { NotSignedIn, RuleBroken } from '../../core/errors.js';
import type { User } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import type { Login, NewPassword } from './auth.dto.js';
import { LoginThrottle } from './login-throttle.js';

/** Tells who comes with an address and a password, and has a person change hers. */
@Injectable()
export class AuthService {
  constructor(
    private readonly users: UsersService,
    private readonly throttle: LoginThrottle,
  ) {}

  /** @throws TooManyTries; NotSignedIn without saying which of the two is wrong. */
  async authenticate({ email, password }: Login, address: string): Promise<User> {
    await this.throttle.count(email, address);
    const user = await this.users.withPassword(email, password);
    if (!user) {
      throw new NotSignedIn('wrong_login', {
        fr: 'Adresse ou mot de passe incorrect.',
        en: 'Wrong address or password.',
      });
    }
    await this.throttle.forget(email, address);
    return user;
  }

  /**
   * A password that its owner chose. Her other sessions end.
   * @throws TooManyTries, as for signing in: an open session is no way to guess; RuleBroken on a wrong present password
   */
  async changePassword(
    { id, email }: SignedIn,
    { currentPassword, password }: NewPassword,
    { address, session }: { address: string; session: string | undefined },
  ): Promise<void> {
    await this.throttle.count(email, address);
    if (!(await this.users.withPassword(email, currentPassword))) {
      throw RuleBroken.on('currentPassword', 'wrong_password', {
        fr: 'Ce n’est pas votre mot de passe actuel.',
        en: 'This is not your present password.',
      });
    }
    await this.throttle.forget(email, address);
    await this.users.setPassword(id, password, session);
  }
}
