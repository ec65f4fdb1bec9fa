import { Injectable, type OnModuleInit } from '@nestjs/common';
import { RateLimiterPostgres, RateLimiterRes } from 'rate-limiter-flexible';
import { DataSource } from 'typeorm';
import { TooManyTries } from '../../core/errors.js';

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
      new RateLimiterPostgres({
        storeClient: this.source,
        storeType: 'typeorm',
        tableName: 'login_tries',
        tableCreated: true,
        clearExpiredByTimeout: false,
        keyPrefix,
        points,
        duration: WINDOW_IN_SECONDS,
      });
    this.perEmail = limiter('email', FAILURES_PER_EMAIL);
    this.perAddress = limiter('address', FAILURES_PER_ADDRESS);
  }

  /** Counts one try before the password is looked at, so that parallel tries cannot slip through. @throws TooManyTries */
  async count(email: string, address: string): Promise<void> {
    try {
      await Promise.all([this.perEmail.consume(key(email)), this.perAddress.consume(address)]);
    } catch (refusal) {
      if (refusal instanceof RateLimiterRes) throw new TooManyTries(Math.ceil(refusal.msBeforeNext / 1000));
      throw refusal;
    }
  }

  /** Forgets the tries of somebody who did know the password. */
  async forget(email: string, address: string): Promise<void> {
    await Promise.all([this.perEmail.delete(key(email)), this.perAddress.reward(address), this.sweep()]);
  }

  private async sweep(): Promise<void> {
    await this.source.query('delete from login_tries where expire < $1', [Date.now()]);
  }
}

/** The limiter's key column holds 255 characters. */
const key = (email: string) => email.toLowerCase().slice(0, 200);
