import { SetMetadata, createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { Permission, Role } from '@terril/domain';
import type { FastifyRequest } from 'fastify';

/** Who is signed in, as the guard found it. */
export interface SignedIn {
  id: number;
  email: string;
  name: string;
  role: Role;
}

export const NEEDED = 'terril:needs';
export const PUBLIC = 'public';

/** The permission a route asks for. A route that names none is refused to everybody. */
export const Needs = (permission: Permission) => SetMetadata(NEEDED, permission);

/** A route open to whoever comes. */
export const Public = () => SetMetadata(NEEDED, PUBLIC);

/** A route open to whoever is signed in, whatever the role. */
export const SIGNED_IN = 'signed_in';
export const SignedInOnly = () => SetMetadata(NEEDED, SIGNED_IN);

export type SignedInRequest = FastifyRequest & { signedIn?: SignedIn; sessionKey?: string };

/** The session of the request, by a name that opens nothing, as a parameter of a route. */
export const SessionKey = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<SignedInRequest>().sessionKey;
});

/** The person signed in, as a parameter of a route. */
export const CurrentUser = createParamDecorator((_: unknown, context: ExecutionContext) => {
  return context.switchToHttp().getRequest<SignedInRequest>().signedIn;
});
