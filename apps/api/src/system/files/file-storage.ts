import type { Readable } from 'node:stream';

/** What is known of a file before it is kept. */
export interface FileFacts {
  /** In bytes. */
  size: number;
  /** SHA-256 of its bytes, in hexadecimal. */
  sha256: string;
}

/**
 * Where the bytes of files are. A key is a UUID of our own, never a name somebody typed. Whatever these throw means that
 * the store cannot be used now.
 */
export abstract class FileStorage {
  /** Keeps the bytes under `key`: all of them, or none. */
  abstract put(key: string, content: Readable, facts: FileFacts): Promise<void>;
  /** The bytes under `key`; undefined = there are none. */
  abstract open(key: string): Promise<Readable | undefined>;
  /** Nothing is under `key` afterwards, and nothing need have been. */
  abstract remove(key: string): Promise<void>;
}
