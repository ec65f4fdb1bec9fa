import { createServer, connect, type AddressInfo, type Server, type Socket } from 'node:net';

/** A wire between the API and PostgreSQL that a test can cut. */
export interface DatabaseProxy {
  /** The same database, reached through the wire. */
  url: string;
  /** Ends every connection and refuses new ones, as a server that went away does. */
  cut(): Promise<void>;
  /** Takes connections again. */
  mend(): Promise<void>;
}

/** Puts a wire in front of the database at `url`, whose server listens on TCP or on a Unix socket. */
export async function proxyDatabase(url: string): Promise<DatabaseProxy> {
  const target = addressOf(url);
  const sockets = new Set<Socket>();
  const keep = (socket: Socket) => {
    sockets.add(socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket)));
    return socket;
  };
  const server = createServer((near) => {
    const far = keep(connect(target));
    keep(near).pipe(far).pipe(near);
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
  });
  await listening(server, 0);
  const { port } = server.address() as AddressInfo;
  return {
    url: `postgres://postgres@127.0.0.1:${port}${new URL(url).pathname}`,
    cut: async () => {
      const closed = new Promise((resolve) => server.close(resolve));
      for (const socket of sockets) socket.destroy();
      await closed;
    },
    mend: () => listening(server, port),
  };
}

function addressOf(url: string): { path: string } | { host: string; port: number } {
  const { hostname, port, searchParams } = new URL(url);
  const folder = searchParams.get('host');
  if (folder?.startsWith('/')) return { path: `${folder}/.s.PGSQL.${searchParams.get('port') ?? '5432'}` };
  return { host: hostname, port: Number(port || '5432') };
}

function listening(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => server.once('error', reject).listen(port, '127.0.0.1', resolve));
}
