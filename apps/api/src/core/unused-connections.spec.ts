import { createServer, get } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { once } from 'node:events';
import { unusedConnections } from './unused-connections.js';

test('a server waits for what was asked, and for no connection on which nothing was', async () => {
  let answer: () => void = () => undefined;
  const server = createServer((_request, response) => {
    answer = () => response.end('at last');
  });
  const endUnused = unusedConnections(server);
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo;
  const ahead = connect(port, '127.0.0.1');
  await once(ahead, 'connect');
  const asked = new Promise<string>((resolve, reject) => {
    get({ port, host: '127.0.0.1', agent: false }, (response) => {
      response.on('data', (chunk: Buffer) => resolve(String(chunk)));
    }).on('error', reject);
  });
  await once(server, 'request');
  const closed = new Promise((resolve) => server.close(resolve));
  endUnused();
  await once(ahead, 'close');
  answer();
  expect(await asked).toBe('at last');
  await closed;
});
