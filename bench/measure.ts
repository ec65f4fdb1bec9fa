import type { Api } from './api.js';
import type { Case } from './cases.js';
import type { Statement } from './record.js';
import type { Replay } from './replay.js';

/** Milliseconds over all the iterations of one side. */
export interface Times {
  p50: number;
  p99: number;
}

export interface Measure {
  name: string;
  iterations: number;
  statements: number;
  http: Times;
  sql: Times;
  /** The HTTP median over the SQL median. */
  ratio: number;
  /** Resident memory of the API after the last request, in MB. */
  memory: number;
}

const WARM_UP = 2;
const FEWEST = 3;

export interface Bounds {
  iterations: number;
  /** A case stops after so long, once it has a few iterations. */
  seconds: number;
}

/**
 * Measures `route`, or several one after the other, over HTTP beside the statements it sends, run one after the other by
 * `replay`: in turns, so that what else the machine does weighs on both alike.
 */
export async function measure(api: Api, replay: Replay, { name, route }: Case, bounds: Bounds): Promise<Measure> {
  // What is kept from a first request on is no part of those that follow.
  const routes = [route].flat();
  const askAll = async () => {
    for (const each of routes) await api.get(each);
  };
  await askAll();
  const statements: Statement[] = [];
  for (const each of routes) statements.push(...(await api.statementsOf(each)));
  await replay.open(statements);
  const overHttp = () => timed(askAll);
  const bySql = () => timed(() => replay.run(statements));
  for (let turn = 0; turn < WARM_UP; turn++) {
    await overHttp();
    await bySql();
  }
  const http: number[] = [];
  const sql: number[] = [];
  const end = performance.now() + bounds.seconds * 1000;
  while (http.length < bounds.iterations && (http.length < FEWEST || performance.now() < end)) {
    http.push(await overHttp());
    sql.push(await bySql());
  }
  const times = { http: summary(http), sql: summary(sql) };
  return {
    name,
    ...times,
    iterations: http.length,
    statements: statements.length,
    ratio: times.http.p50 / times.sql.p50,
    memory: (await api.memory()).now,
  };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The 99th percentile of fewer than 100 values is the greatest. */
function summary(values: number[]): Times {
  const sorted = values.toSorted((left, right) => left - right);
  const at = (share: number) => sorted[Math.ceil(share * sorted.length) - 1] ?? Number.NaN;
  return { p50: at(0.5), p99: at(0.99) };
}
