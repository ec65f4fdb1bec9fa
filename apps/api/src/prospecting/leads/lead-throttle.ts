import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { countTry, sweepTries, throttleIn } from '../../core/throttle.js';

const HOUR_IN_SECONDS = 3600;
const PER_ADDRESS = 10;
/** Of all forms together: more than a small cooperative is sent in a month. */
const PER_HOUR = 200;

/** Slows down whoever sends forms by a program, from one network address or from many. */
@Injectable()
export class LeadThrottle implements OnModuleInit {
  private perAddress!: RateLimiterPostgres;
  private overall!: RateLimiterPostgres;

  constructor(private readonly source: DataSource) {}

  onModuleInit(): void {
    const limiter = (keyPrefix: string, points: number) =>
      throttleIn(this.source, { keyPrefix, points, duration: HOUR_IN_SECONDS });
    this.perAddress = limiter('lead', PER_ADDRESS);
    this.overall = limiter('leads', PER_HOUR);
  }

  /** Counts one form that is to be kept. @throws TooManyTries */
  async count(address: string): Promise<void> {
    await countTry([this.perAddress, address]);
    await countTry([this.overall, 'all']);
    await sweepTries(this.source);
  }
}
