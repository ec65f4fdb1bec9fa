import { dbContext } from '../../../../../test/support/db-context.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import type { Jobs, JobWork } from '../../core/jobs.js';
import { DailyService } from './daily.service.js';

const context = dbContext('empty');
const MINUTES = 60_000;

/** A day of Terril, whose jobs run when the test says so. */
function aDay() {
  const queues = new Map<string, { work: JobWork<{ day: string }>; undone: () => Promise<{ day: string }[]> }>();
  const jobs = {
    register: (name: string, work: JobWork<{ day: string }>, undone: () => Promise<{ day: string }[]>) =>
      queues.set(name, { work, undone }),
  } as unknown as Jobs;
  const clock = new Clock('2020-06-20');
  let now = Date.parse('2020-06-20T00:00:00Z');
  jest.spyOn(clock, 'now').mockImplementation(() => new Date(now));
  const daily = new DailyService(context.get(Db), clock, jobs);
  return {
    daily,
    pass: (minutes: number) => (now += minutes * MINUTES),
    /** Does what is to be done, and says what that was. */
    look: async () => {
      const done: string[] = [];
      for (const [name, { work, undone }] of queues) {
        for (const data of await undone()) {
          await work(data, new AbortController().signal).then(
            () => done.push(name),
            () => done.push(`${name} failed`),
          );
        }
      }
      return done;
    },
  };
}

test(
  'what comes last waits for the others, and is done once',
  context.rolledBack(async () => {
    const { daily, look } = aDay();
    daily.register('digest', () => Promise.resolve(), 'last');
    daily.register('notices', () => Promise.resolve());
    daily.register('steps', () => Promise.resolve());
    expect(await look()).toEqual([]);
    daily.start();
    expect(await look()).toEqual(['daily-notices', 'daily-steps']);
    expect(await look()).toEqual(['daily-digest']);
    expect(await look()).toEqual([]);
  }),
);

test(
  'but not for ever for one that fails, which is tried again',
  context.rolledBack(async () => {
    const { daily, look, pass } = aDay();
    daily.register('notices', () => Promise.reject(new Error('no')));
    daily.register('digest', () => Promise.resolve(), 'last');
    daily.start();
    expect(await look()).toEqual(['daily-notices failed']);
    pass(9);
    expect(await look()).toEqual([]);
    pass(2);
    expect(await look()).toEqual(['daily-notices failed']);
    pass(50);
    expect(await look()).toEqual(['daily-notices failed', 'daily-digest']);
  }),
);
