import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { Agent, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, createServer } from 'node:net';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import { TODAY } from './data/calendar.js';
import { CUSTOM_FIELDS } from './data/custom-fields.js';
import type { Answer, Order, Statement } from './record.js';

const MAIN = path.resolve(__dirname, '../../apps/api/dist/main.js');
const RECORDER = path.join(__dirname, 'record.js');
/** Opens nothing but a database of invented rows. */
const LOGIN = { email: 'bench@terril.example', password: 'only-for-measuring' };
const READY = /Terril is at/;
const SETUP_TOKEN = /token=(\S+)/;

const DECODERS: Record<string, (body: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  deflate: inflateSync,
};

export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  /** As it came over the wire, compressed as for a browser. */
  body: Buffer;
}

/** The built API in a process of its own, and one browser's connection to it. */
export class Api {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 1 });
  private cookie = '';

  private constructor(
    private readonly process: ChildProcess,
    private readonly port: number,
    /** What it printed when it was ready. */
    readonly welcome: string,
  ) {}

  /** Starts it on the database at `url`. @throws what it printed, when it ends before it is ready. */
  static async start(url: string): Promise<Api> {
    const port = await freePort();
    const env = { ...process.env, DATABASE_URL: url, PORT: String(port), HOST: '127.0.0.1', TERRIL_TODAY: TODAY };
    const child = fork(MAIN, {
      env,
      execArgv: ['--require', RECORDER],
      serialization: 'advanced',
      silent: true,
    });
    let printed = '';
    const ready = new Promise<void>((resolve, reject) => {
      for (const stream of [child.stdout, child.stderr]) {
        stream?.on('data', (text) => {
          printed += text;
          if (READY.test(printed)) setImmediate(resolve);
        });
      }
      child.once('exit', () => reject(new Error(`The API ended before it was ready:\n${printed}`)));
    });
    await ready;
    return new Api(child, port, printed);
  }

  /** Signs in with the bench's own login. */
  async signIn(route = 'auth/login', body: object = LOGIN): Promise<void> {
    const { headers } = await this.send('POST', route, body);
    this.cookie = headers['set-cookie']?.[0]?.split(';')[0] ?? '';
  }

  get(route: string): Promise<Reply> {
    return this.send('GET', route);
  }

  /** What a GET answers, read. */
  async json<T>(route: string): Promise<T> {
    const { body, headers } = await this.get(route);
    const decode = DECODERS[headers['content-encoding'] ?? ''];
    return JSON.parse((decode ? decode(body) : body).toString()) as T;
  }

  post(route: string, body: object): Promise<Reply> {
    return this.send('POST', route, body);
  }

  /** Sends a file. */
  upload(route: string, content: Buffer): Promise<Reply> {
    return this.send('POST', route, content);
  }

  /** The statements one GET sends to the database, in their order. */
  async statementsOf(route: string): Promise<Statement[]> {
    await this.order('record');
    await this.get(route);
    // What a file was read from ends after its last byte.
    await setTimeout(100);
    return (await this.order('stop')).statements;
  }

  /** Resident memory of the API's process, in MB. */
  async memory(): Promise<Answer['memory']> {
    return (await this.order('memory')).memory;
  }

  /** Seconds of processor the API's process has taken. */
  async seconds(): Promise<number> {
    return (await this.order('memory')).seconds;
  }

  async stop(): Promise<void> {
    this.agent.destroy();
    const ended = once(this.process, 'exit');
    this.process.kill('SIGTERM');
    await ended;
  }

  private async order(order: Order): Promise<Answer> {
    const answer = once(this.process, 'message');
    this.process.send(order);
    return (await answer)[0] as Answer;
  }

  /** @throws when the answer is no success. */
  private async send(method: string, route: string, body?: object): Promise<Reply> {
    const headers = {
      cookie: this.cookie,
      'accept-encoding': 'gzip, deflate, br',
      ...(body && { 'content-type': Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json' }),
    };
    const options = { host: '127.0.0.1', port: this.port, path: `/api/${route}`, method, headers, agent: this.agent };
    const reply = await new Promise<Reply>((resolve, reject) => {
      const sent = request(options, (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () => {
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(chunks) });
        });
        response.on('error', reject);
      });
      sent.on('error', reject);
      sent.end(Buffer.isBuffer(body) ? body : body && JSON.stringify(body));
    });
    if (reply.status >= 400) throw new Error(`${method} /api/${route}: ${reply.status}`);
    return reply;
  }
}

/**
 * Migrates the new database at `url` and creates who signs in, through the API's own one-time link, and the
 * cooperative's own fields.
 */
export async function createFirstUser(url: string): Promise<void> {
  const api = await Api.start(url);
  try {
    const token = SETUP_TOKEN.exec(api.welcome)?.[1];
    if (token === undefined) throw new Error(`No one-time link in what the API printed:\n${api.welcome}`);
    await api.signIn('auth/setup', { ...LOGIN, name: 'Bench', token });
    for (const field of CUSTOM_FIELDS) await api.post('custom-fields', field);
  } finally {
    await api.stop();
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
