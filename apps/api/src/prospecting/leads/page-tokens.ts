import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { LeadFormKey } from './lead-form-key.entity.js';

/** A page left open for a day is made anew. */
const LIFE_IN_SECONDS = 24 * 3600;

/** Tells the pages that were really shown, and when, without a cookie: each form holds a signed mark of its own. */
@Injectable()
export class PageTokens {
  private key: Promise<string> | undefined;

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
  ) {}

  /** A mark for a page of the form at this address. */
  async make(slug: string): Promise<string> {
    const told = `${this.seconds()}.${randomBytes(12).toString('base64url')}`;
    return `${told}.${await this.sign(slug, told)}`;
  }

  /** For how many seconds that page has been shown; undefined of a mark that is none, or of another day. */
  async age(slug: string, token: string): Promise<number | undefined> {
    const [, told, signature] = /^(\d{1,12}\.[\w-]{16})\.([\w-]{43})$/.exec(token) ?? [];
    if (told === undefined || signature === undefined) return undefined;
    const expected = await this.sign(slug, told);
    if (!timingSafeEqual(Buffer.from(signature), Buffer.from(expected))) return undefined;
    const age = this.seconds() - Number.parseInt(told, 10);
    return age >= 0 && age <= LIFE_IN_SECONDS ? age : undefined;
  }

  private async sign(slug: string, told: string): Promise<string> {
    this.key ??= this.read();
    return createHmac('sha256', await this.key)
      .update(`${slug} ${told}`)
      .digest('base64url');
  }

  private async read(): Promise<string> {
    try {
      const { key } = await this.db.repository(LeadFormKey).findOneByOrFail({ id: 1 });
      return key;
    } catch (error) {
      this.key = undefined;
      throw error;
    }
  }

  private seconds(): number {
    return Math.floor(this.clock.now().getTime() / 1000);
  }
}
