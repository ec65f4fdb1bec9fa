import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { startEmbeddedPostgres } from './index.js';
import { compileLauncher, end, query, serverPid, spawnLauncher, temporaryFolder } from './launcher.fixture.js';
import { isRunning } from './processes.js';

const settings = { fsync: 'off' };
const { folder, remove } = temporaryFolder();
const compiled = compileLauncher(folder);
const data = join(folder, 'data');
afterAll(remove);

/** The rows of a table that every test adds one to: nothing may be lost on the way. */
const count = async (url: string) => (await query(url, 'select count(*)::int from mark'))[0];

beforeAll(async () => {
  const server = await startEmbeddedPostgres({ folder: data, settings });
  await query(server.url, 'create table mark as select 1 as n');
  await server.stop();
});

describe('after kill -9', () => {
  it('of the launcher: the next one adopts the server and stops it', async () => {
    const killed = await spawnLauncher(compiled, data);
    await query(killed.url, 'insert into mark values (2)');
    await end(killed.process, 'SIGKILL');
    const pid = serverPid(data);
    expect(isRunning(pid)).toBe(true);

    const next = await startEmbeddedPostgres({ folder: data, settings });
    expect(next).toMatchObject({ adopted: true, fresh: false, url: killed.url });
    expect(await count(next.url)).toBe(2);
    await next.stop();
    expect(isRunning(pid)).toBe(false);
  });

  it('of the server: its launcher starts it again', async () => {
    const complaint = jest.spyOn(console, 'error').mockReturnValue();
    const server = await startEmbeddedPostgres({ folder: data, settings });
    const pid = serverPid(data);
    process.kill(pid, 'SIGKILL');
    while (isRunning(pid) || (await count(server.url).catch(() => undefined)) !== 2) await sleep(50);
    expect(complaint).toHaveBeenCalledWith(expect.stringContaining('starting it again'));
    await server.stop();
    await expect(count(server.url)).rejects.toThrow('ENOENT');
  });

  it('of both: the next launcher starts a server that has lost nothing', async () => {
    const killed = await spawnLauncher(compiled, data);
    await query(killed.url, 'insert into mark values (3)');
    const pid = serverPid(data);
    await end(killed.process, 'SIGKILL');
    process.kill(pid, 'SIGKILL');

    const next = await startEmbeddedPostgres({ folder: data, settings });
    expect(next).toMatchObject({ adopted: false, fresh: false });
    expect(await count(next.url)).toBe(3);
    await next.stop();
  });
});

describe('while another launcher is alive', () => {
  it('adopts its server and leaves it running', async () => {
    const owner = await spawnLauncher(compiled, data);
    const guest = await startEmbeddedPostgres({ folder: data, settings });
    expect(guest).toMatchObject({ adopted: true, url: owner.url });
    await guest.stop();
    expect(await count(owner.url)).toBe(3);
    await end(owner.process, 'SIGTERM');
  });

  it('does not take the server of a folder for that of its copy', async () => {
    const copied = join(folder, 'copy');
    cpSync(data, copied, { recursive: true });
    const original = await startEmbeddedPostgres({ folder: data, settings });
    cpSync(join(data, 'cluster', 'postmaster.pid'), join(copied, 'cluster', 'postmaster.pid'));
    const copy = await startEmbeddedPostgres({ folder: copied, settings });
    expect(copy.adopted).toBe(false);
    expect(copy.url).not.toBe(original.url);
    await Promise.all([copy.stop(), original.stop()]);
  });
});
