import { Injectable } from '@nestjs/common';
import { In, MoreThanOrEqual } from 'typeorm';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { DailyRun } from './daily-run.entity.js';

/** Does the work of a day, and of the days before on which nothing ran; it may be asked twice. */
export type DailyWork = (day: string) => Promise<void>;

const MS_BEFORE_A_RETRY = 10 * 60_000;
const LONGEST_WAIT_MS = 60 * 60_000;

/**
 * Work of every day, by the clock: done once a day by one of the processes that serve, as a job, as soon as a day begins or a
 * process is there. The clock may stand still (demo): then its day is done once.
 */
@Injectable()
export class DailyService {
  private started = false;
  private readonly first: string[] = [];
  private waiting: { day: string; since: number } | undefined;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /**
   * Says, before anything is started, what is to be done each day under `name`; `last` = once all others are done, or have
   * failed for an hour.
   */
  register(name: string, work: DailyWork, place?: 'last'): void {
    if (place !== 'last') this.first.push(name);
    this.jobs.register<{ day: string }>(
      `daily-${name}`,
      ({ day }) => this.run(name, day, work),
      async () => (place === 'last' && (await this.waits()) ? [] : this.undone(name)),
    );
  }

  /** From now on, in a process that serves. */
  start(): void {
    this.started = true;
  }

  /** Whether what comes last has to wait still. */
  private async waits(): Promise<boolean> {
    const day = this.clock.today();
    const done = await this.db.repository(DailyRun).countBy({ name: In(this.first), day: MoreThanOrEqual(day) });
    if (done === this.first.length) return false;
    if (this.waiting?.day !== day) this.waiting = { day, since: this.clock.now().getTime() };
    return this.clock.now().getTime() - this.waiting.since < LONGEST_WAIT_MS;
  }

  private async undone(name: string): Promise<{ day: string }[]> {
    if (!this.started) return [];
    const day = this.clock.today();
    const run = await this.db.repository(DailyRun).findOneBy({ name });
    if (!run) return [{ day }];
    const isDone = run.day !== null && run.day >= day;
    return isDone || run.triedAt.getTime() > this.clock.now().getTime() - MS_BEFORE_A_RETRY ? [] : [{ day }];
  }

  private async run(name: string, day: string, work: DailyWork): Promise<void> {
    const runs = this.db.repository(DailyRun);
    const run = await runs.findOneBy({ name });
    // For a process whose clock is behind, that day is still to come: another one does it.
    if ((run?.day && run.day >= day) || this.clock.today() < day) return;
    await runs.upsert({ name, triedAt: this.clock.now() }, ['name']);
    await work(day);
    // Of the next day nothing was tried yet.
    await runs.update({ name }, { day, triedAt: new Date(0) });
  }
}
