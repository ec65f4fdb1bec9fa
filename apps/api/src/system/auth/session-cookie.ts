import type {} from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Config } from '../../config.js';

const NAME = 'terril_session';

/** No script reads it, no other site sends it, and over https it never travels in clear. */
const attributes = ({ publicUrl }: Config) =>
  ({ path: '/', httpOnly: true, sameSite: 'strict', secure: publicUrl.startsWith('https:') }) as const;

export function readSessionCookie(request: FastifyRequest): string | undefined {
  return request.cookies[NAME];
}

export function setSessionCookie(reply: FastifyReply, config: Config, token: string, expires: Date): void {
  void reply.setCookie(NAME, token, { ...attributes(config), expires });
}

export function clearSessionCookie(reply: FastifyReply, config: Config): void {
  void reply.clearCookie(NAME, attributes(config));
}
