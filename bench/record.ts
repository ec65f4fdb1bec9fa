import { AsyncLocalStorage } from 'node:async_hooks';
import { Server } from 'node:http';
import { Client } from 'pg';

/** A statement as the API handed it to node-postgres. */
export interface Statement {
  /** Which of the API's connections sent it, from 0. */
  connection: number;
  text: string;
  values: unknown[];
}

export type Order = 'record' | 'stop' | 'memory';

export interface Answer {
  statements: Statement[];
  /** Resident memory of the process now and at its highest, in MB. */
  memory: { now: number; peak: number };
  /** Of processor, since it started. */
  seconds: number;
}

/**
 * Loaded into the API's process before it starts (`node --require`). Between 'record' and 'stop' the statements that
 * requests send are noted, and nothing that jobs send beside them; outside of that node-postgres and the server are as they
 * were, so nothing of this is in what is measured.
 */
const prototype = Client.prototype as unknown as { query(...args: unknown[]): unknown };
const { query } = prototype;
const server = Server.prototype as unknown as { emit(...args: unknown[]): boolean };
const { emit } = server;
const request = new AsyncLocalStorage<true>();
let statements: Statement[] = [];
let connections: unknown[] = [];

function connectionOf(client: unknown): number {
  const known = connections.indexOf(client);
  return known === -1 ? connections.push(client) - 1 : known;
}

function noted(this: unknown, ...args: unknown[]): unknown {
  if (!request.getStore()) return query.apply(this, args);
  const [first, second] = args;
  const { text, values } = typeof first === 'string' ? { text: first, values: second } : (first as Statement);
  statements.push({ connection: connectionOf(this), text, values: Array.isArray(values) ? values : [] });
  return query.apply(this, args);
}

function followed(this: unknown, ...args: unknown[]): boolean {
  return args[0] === 'request' ? request.run(true, () => emit.apply(this, args)) : emit.apply(this, args);
}

process.on('message', (order: Order) => {
  prototype.query = order === 'record' ? noted : query;
  if (order === 'record') server.emit = followed;
  // As it was, and not set anew: the server inherits it.
  else Reflect.deleteProperty(server, 'emit');
  if (order === 'record') [statements, connections] = [[], []];
  const { maxRSS } = process.resourceUsage();
  const memory = { now: process.memoryUsage.rss() / 2 ** 20, peak: maxRSS / 2 ** 10 };
  const { user, system } = process.cpuUsage();
  process.send?.({ statements, memory, seconds: (user + system) / 1e6 } satisfies Answer);
});
