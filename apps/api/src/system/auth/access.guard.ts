import { type CanActivate, type ExecutionContext, Inject, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { can, type Permission } from '@terril/domain';
import type { FastifyReply } from 'fastify';
import type { Config } from '../../config.js';
import { actsAs } from '../../core/actor.js';
import { NEEDED, PUBLIC, SIGNED_IN, type SignedIn, type SignedInRequest } from '../../core/access.js';
import { CONFIG } from '../../core/core.module.js';
import { Forbidden, NotSignedIn } from '../../core/errors.js';
import { readSessionCookie, setSessionCookie } from './session-cookie.js';
import { SessionsService } from './sessions.service.js';

/** Every route passes here: refused unless it is public or the person's role has the permission it names. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: SessionsService,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const needed = this.reflector.get<string | undefined>(NEEDED, context.getHandler());
    if (needed === PUBLIC) return true;
    const { role } = await this.signIn(context);
    if (needed === SIGNED_IN) return true;
    if (needed === undefined || !can(role, needed as Permission)) throw new Forbidden();
    return true;
  }

  private async signIn(context: ExecutionContext): Promise<SignedIn> {
    const request = context.switchToHttp().getRequest<SignedInRequest>();
    const token = readSessionCookie(request);
    const session = token ? await this.sessions.find(token) : undefined;
    if (!token || !session) throw new NotSignedIn();
    const { key, signedIn, prolongedTo } = session;
    if (prolongedTo)
      setSessionCookie(context.switchToHttp().getResponse<FastifyReply>(), this.config, token, prolongedTo);
    request.signedIn = signedIn;
    request.sessionKey = key;
    actsAs(signedIn);
    return signedIn;
  }
}
