import { createHash, createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/** A store that speaks as much of S3 as Terril asks for, and refuses what is not signed as it must be. */
export interface S3Server {
  endpoint: string;
  /** What it holds, by '/bucket/key'. */
  objects: Map<string, Buffer>;
  close(): Promise<void>;
}

export async function startS3Server(accessKey: string, secretKey: string): Promise<S3Server> {
  const objects = new Map<string, Buffer>();
  const server = createServer(async (request, response) => {
    // A request that breaks off asks for nothing.
    const body = await buffer(request).catch(() => undefined);
    if (!body) return;
    const path = request.url ?? '';
    const answer = (status: number, content?: Buffer) => void response.writeHead(status).end(content);
    if (request.headers.authorization !== signatureOf(request, accessKey, secretKey)) return answer(403);
    const sum = request.headers['x-amz-content-sha256'];
    if (request.method === 'PUT') {
      if (sum !== sha256(body) || request.headers['content-length'] !== String(body.length)) return answer(400);
      objects.set(path, body);
      return answer(200);
    }
    if (request.method === 'DELETE') {
      objects.delete(path);
      return answer(204);
    }
    const found = objects.get(path);
    return answer(found ? 200 : 404, found);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    objects,
    close: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

/** The header that AWS's description of Signature Version 4 asks for, computed from what was received. */
function signatureOf({ method, url, headers }: IncomingMessage, accessKey: string, secretKey: string): string {
  const signedHeaders = /SignedHeaders=([^,]+)/.exec(headers.authorization ?? '')?.[1] ?? '';
  const date = String(headers['x-amz-date']);
  const scope = `${date.slice(0, 8)}/eu-west-3/s3/aws4_request`;
  const lines = signedHeaders.split(';').map((name) => `${name}:${String(headers[name]).trim()}\n`);
  const canonical = [method, url, '', lines.join(''), signedHeaders, headers['x-amz-content-sha256']].join('\n');
  const toSign = ['AWS4-HMAC-SHA256', date, scope, sha256(canonical)].join('\n');
  const key = scope.split('/').reduce<string | Buffer>((secret, part) => hmac(secret, part), `AWS4${secretKey}`);
  const signature = hmac(key, toSign).toString('hex');
  return `AWS4-HMAC-SHA256 Credential=${accessKey}/${scope}, SignedHeaders=${signedHeaders}, Signature=${signature}`;
}

const sha256 = (content: string | Buffer) => createHash('sha256').update(content).digest('hex');
const hmac = (key: string | Buffer, text: string) => createHmac('sha256', key).update(text).digest();
