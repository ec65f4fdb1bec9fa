import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { can, type Permission } from '@terril/domain';
import { NEEDED, PUBLIC, SIGNED_IN, type SignedInRequest } from '../core/access.js';
import { Forbidden, NotSignedIn } from '../core/errors.js';
import { readSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Every route passes here: refused unless it is public or the person's role has the permission it names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.get<string | undefined>(NEEDED, context.getHandler());
    if (needed === PUBLIC) return true;
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = readSessionCookie(request);
    const signedIn = token === undefined ? undefined : await this.sessions.find(token);
    if (!signedIn) throw new NotSignedIn();
    request.signedIn = signedIn;
    if (needed === SIGNED_IN) return true;
    if (needed === undefined || !can(signedIn.role, needed as Permission)) throw new Forbidden();
    return true;
  }
}
