declare module 'pg-copy-streams' {
  import type { Writable } from 'node:stream';
  import type { Submittable } from 'pg';

  /** The stream that feeds a `COPY ... FROM STDIN`, to hand to `client.query`. */
  export function from(sql: string): Writable & Submittable;
}
