import { request as httpRequest, type IncomingMessage } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { Readable } from 'node:stream';
import { sign } from 'aws4';
import type { S3Config } from '../../config.js';
import { type FileFacts, FileStorage } from './file-storage.js';

/** A store that sends nothing for so long is gone. */
const PATIENCE_MS = 30_000;

/**
 * Files in a bucket of an S3-compatible store. Buckets are named in the path, which every such store takes; requests
 * are signed with version 4, the sum of the bytes included, so that a file damaged on its way is refused there.
 */
export class S3Storage extends FileStorage {
  constructor(private readonly s3: S3Config) {
    super();
  }

  async put(key: string, content: Readable, { size, sha256 }: FileFacts): Promise<void> {
    const headers = { 'Content-Length': String(size), 'X-Amz-Content-Sha256': sha256 };
    try {
      expectStatus(await this.send('PUT', key, content, headers), 200).resume();
    } finally {
      // An answer may come before all is read.
      content.destroy();
    }
  }

  async open(key: string): Promise<Readable | undefined> {
    const answer = await this.send('GET', key);
    if (answer.statusCode !== 404) return expectStatus(answer, 200);
    answer.resume();
    return undefined;
  }

  async remove(key: string): Promise<void> {
    expectStatus(await this.send('DELETE', key), 204, 200, 404).resume();
  }

  private send(
    method: string,
    key: string,
    content: Readable = Readable.from([]),
    headers: Record<string, string> = {},
  ): Promise<IncomingMessage> {
    const { endpoint, bucket, region, accessKey: accessKeyId, secretKey: secretAccessKey } = this.s3;
    const { protocol, hostname, port, host, pathname: path } = new URL(`${endpoint}/${bucket}/${key}`);
    const signed = sign({ service: 's3', region, method, host, path, headers }, { accessKeyId, secretAccessKey });
    const request = (protocol === 'https:' ? httpsRequest : httpRequest)({
      method,
      hostname,
      port,
      path,
      headers: signed.headers as Record<string, string>,
    });
    request.setTimeout(PATIENCE_MS, () => request.destroy(new Error(`No answer from ${host}`)));
    return new Promise((resolve, reject) => {
      request.once('response', resolve);
      request.on('error', reject);
      content.once('error', (error) => request.destroy(error));
      content.pipe(request);
    });
  }
}

function expectStatus(answer: IncomingMessage, ...expected: number[]): IncomingMessage {
  const { statusCode = 0, statusMessage } = answer;
  if (expected.includes(statusCode)) return answer;
  answer.resume();
  throw new Error(`The file store answered ${statusCode} ${statusMessage}`);
}
