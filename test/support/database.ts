import { Client } from 'pg';
import { compiled } from './compiled.js';
import { PREFIX, SERVER } from './global-setup.js';

/** A database of its own for one test file. */
export interface TestDatabase {
  url: string;
  drop(): Promise<void>;
}

type Kind = 'blank' | 'empty' | 'sample';

/** Fills the template of each kind, once per run. */
const FILL: Record<Kind, (url: string) => Promise<unknown>> = {
  blank: () => Promise.resolve(),
  empty: (url) => compiled('database/migrate').migrate(url),
  sample: fillSample,
};

/** Any number: while one worker builds a template, the others wait. */
const TEMPLATE_LOCK = 424_242;

let clones = 0;

/** A new database: 'blank', migrated ('empty') or with the sample cooperative loaded ('sample'); about 50 ms. */
export async function cloneDatabase(kind: Kind): Promise<TestDatabase> {
  const template = await templateOf(kind);
  const name = `${prefix()}${process.pid}_${Date.now()}_${clones++}`;
  await onServer((server) => server.query(`create database ${name} template ${template} strategy file_copy`));
  return {
    url: urlOf(name),
    drop: () => onServer(async (server) => void (await server.query(`drop database if exists ${name} with (force)`))),
  };
}

/** The name of the kind's template, made aside first: what carries that name is complete. */
async function templateOf(kind: Kind): Promise<string> {
  const template = `${prefix()}${kind}`;
  await onServer(async (server) => {
    await server.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    const { rowCount } = await server.query('select 1 from pg_database where datname = $1', [template]);
    if (rowCount) return;
    await server.query(`drop database if exists ${template}_draft with (force)`);
    await server.query(`create database ${template}_draft`);
    await FILL[kind](urlOf(`${template}_draft`));
    await server.query(`alter database ${template}_draft rename to ${template}`);
  });
  return template;
}

async function fillSample(url: string): Promise<void> {
  await compiled('database/migrate').migrate(url);
  await compiled('database/sample').loadSample(url);
}

function urlOf(database: string): string {
  const url = new URL(serverUrl());
  url.pathname = `/${database}`;
  return url.href;
}

/** Runs `work` on a connection of its own; closing it releases its locks. */
async function onServer<T>(work: (server: Client) => Promise<T>): Promise<T> {
  const server = new Client({ connectionString: serverUrl() });
  await server.connect();
  try {
    return await work(server);
  } finally {
    await server.end();
  }
}

function serverUrl(): string {
  return process.env[SERVER] ?? '';
}

function prefix(): string {
  return process.env[PREFIX] ?? '';
}
