import { Injectable } from '@nestjs/common';
import { NotSignedIn } from '../../core/errors.js';
import type { User } from '../users/user.entity.js';
import { UsersService } from '../users/users.service.js';
import type { Login } from './auth.dto.js';
import { LoginThrottle } from './login-throttle.js';

/** Tells who comes with an address and a password. */
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
}
