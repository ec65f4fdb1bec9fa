import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Jobs } from '../../core/jobs.js';
import { DailyRun } from './daily-run.entity.js';

/** Does the work of a day, and of the days before on which nothing ran; it may be asked twice. */
export type DailyWork = (day: string) => Promise<void>;

const MS_BEFORE_A_RETRY = 10 * 60_000;

/**
 * Work of every day, by the clock: done once a day by one of the processes that serve, as a job, as soon as a day begins or a
 * process is there. The clock may stand still (demo): then its day is done once.
 */
@Injectable()
export class DailyService {
  private started = false;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
  ) {}

  /** Says, before anything is started, what is to be done each day under `name`. */
  register(name: string, work: DailyWork): void {
    this.jobs.register<{ day: string }>(
      `daily-${name}`,
      ({ day }) => this.run(name, day, work),
      () => this.undone(name),
    );
  }

  /** From now on, in a process that serves. */
  start(): void {
    this.started = true;
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
