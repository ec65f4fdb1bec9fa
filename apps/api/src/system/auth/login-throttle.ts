import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { RateLimiterPostgres } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { countTry, sweepTries, throttleIn } from '../../core/throttle.js';

const WINDOW_IN_SECONDS = 15 * 60;
const FAILURES_PER_EMAIL = 10;
const FAILURES_PER_ADDRESS = 50;

/** Slows down whoever guesses passwords: failures are counted per e-mail and per network address, for 15 minutes. */
@Injectable()
export class LoginThrottle implements OnModuleInit {
  private perEmail!: RateLimiterPostgres;
  private perAddress!: RateLimiterPostgres;

  constructor(private readonly source: DataSource) {}

  onModuleInit(): void {
    const limiter = (keyPrefix: string, points: number) =>
      throttleIn(this.source, { keyPrefix, points, duration: WINDOW_IN_SECONDS });
    this.perEmail = limiter('email', FAILURES_PER_EMAIL);
    this.perAddress = limiter('address', FAILURES_PER_ADDRESS);
  }

  /** Counts one try before the password is looked at, so that parallel tries cannot slip through. @throws TooManyTries */
  count(email: string, address: string): Promise<void> {
    return countTry([this.perEmail, key(email)], [this.perAddress, address]);
  }

  /** Forgets the tries of somebody who did know the password. */
  async forget(email: string, address: string): Promise<void> {
    await Promise.all([this.perEmail.delete(key(email)), this.perAddress.reward(address), sweepTries(this.source)]);
  }
}

/** The limiter's key column holds 255 characters. */
const key = (email: string) => email.toLowerCase().slice(0, 200);
