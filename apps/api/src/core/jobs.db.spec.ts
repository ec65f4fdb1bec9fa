import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { DataSource } from 'typeorm';
import { dbContext } from '../../../../test/support/db-context.js';
import { Broadcasts } from './broadcasts.js';
import { Db } from './db.js';
import { Jobs } from './jobs.js';

const context = dbContext('empty');

/** The jobs of another process: a queue of its own on the same database. */
const processes: (Jobs | Broadcasts)[] = [];
const newProcess = () => {
  const broadcasts = new Broadcasts(context.get(Db), context.get(DataSource));
  const jobs = new Jobs(context.get(Db), context.get(DataSource), broadcasts);
  processes.push(jobs, broadcasts);
  return jobs;
};
afterEach(async () => {
  await Promise.all(processes.splice(0).map((process) => process.onModuleDestroy()));
});

const until = async (holds: () => boolean) => {
  while (!holds()) await new Promise((resolve) => setTimeout(resolve, 20));
};

test('of two processes, each job is done by one, once', async () => {
  const done: number[] = [];
  const [one, other] = [newProcess(), newProcess()];
  for (const jobs of [one, other]) {
    jobs.register<{ n: number }>(
      'count',
      ({ n }) => Promise.resolve(void done.push(n)),
      () => Promise.resolve([]),
    );
  }
  await Promise.all([one.start(), other.start()]);
  for (let n = 0; n < 6; n += 1) await (n % 2 === 0 ? one : other).send('count', { n });
  await until(() => done.length >= 6);
  await one.send('count', { n: 6 });
  await until(() => done.includes(6));
  expect(done.toSorted()).toEqual([0, 1, 2, 3, 4, 5, 6]);
});

test('a job goes with the transaction that sent it', async () => {
  const done: string[] = [];
  const jobs = newProcess();
  jobs.register<{ text: string }>(
    'say',
    ({ text }) => Promise.resolve(void done.push(text)),
    () => Promise.resolve([]),
  );
  await jobs.start();
  const db = context.get(Db);
  await expect(
    db.transaction(async () => {
      await jobs.send('say', { text: 'undone' });
      throw new Error('undone');
    }),
  ).rejects.toThrow('undone');
  await db.transaction(() => jobs.send('say', { text: 'done' }));
  await until(() => done.length > 0);
  expect(done).toEqual(['done']);
});

test('a process that stops lets its job end early, and says at its next start what was left', async () => {
  let begun = false;
  let ended = false;
  let resumed = 0;
  const jobs = newProcess();
  jobs.register(
    'long',
    async (_, stopping) => {
      begun = true;
      while (!stopping.aborted) await new Promise((resolve) => setTimeout(resolve, 10));
      ended = true;
    },
    () => {
      resumed += 1;
      return Promise.resolve([]);
    },
  );
  await jobs.start();
  await jobs.send('long', {});
  await until(() => begun);
  await jobs.onModuleDestroy();
  expect({ ended, resumed }).toEqual({ ended: true, resumed: 1 });
});

test('however many jobs run, requests keep their connections and their limit of time, and jobs have none', async () => {
  const db = context.get(Db);
  const limit = async () =>
    (await db.query<{ limit: string }>(`select current_setting('statement_timeout') as limit`))[0];
  const names = Array.from({ length: 12 }, (_, n) => `lasting-${n}`);
  const limits: unknown[] = [];
  let release: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const jobs = newProcess();
  for (const name of names) {
    jobs.register(
      name,
      async () => {
        limits.push(await db.transaction(limit), await limit());
        await released;
      },
      () => Promise.resolve([]),
    );
  }
  await jobs.start();
  for (const name of names) await jobs.send(name, {});
  await until(() => limits.length === 24);
  expect(limits).toEqual(limits.map(() => ({ limit: '0' })));
  expect(await limit()).toEqual({ limit: '1min' });
  release();
});

/** More queues than connections: when it stops, some have asked for their first job and wait for a connection. */
const STARTED_AND_STOPPED = `
  const { createDataSource } = require('./database/data-source.js');
  const { Broadcasts } = require('./core/broadcasts.js');
  const { Db } = require('./core/db.js');
  const { Jobs } = require('./core/jobs.js');
  createDataSource(process.env.DATABASE_URL).initialize().then(async (source) => {
    const broadcasts = new Broadcasts(new Db(source), source);
    const jobs = new Jobs(new Db(source), source, broadcasts);
    for (let n = 0; n < 8; n += 1) jobs.register('queue-' + n, async () => {}, async () => []);
    await jobs.start();
    await jobs.onModuleDestroy();
    await broadcasts.onModuleDestroy();
    await source.destroy();
  });`;

test('a process that stops as soon as it has started ends by itself: nothing is left waiting', () => {
  const { status, stderr } = spawnSync(process.execPath, ['-e', STARTED_AND_STOPPED], {
    cwd: join(__dirname, '../../dist'),
    env: { PATH: process.env['PATH'], DATABASE_URL: context.databaseUrl() },
    encoding: 'utf8',
    timeout: 20_000,
  });
  expect([status, stderr]).toEqual([0, '']);
});
