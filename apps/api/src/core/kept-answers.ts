import { Injectable } from '@nestjs/common';
import { LessThan, LessThanOrEqual } from 'typeorm';
import { Clock } from './clock.js';
import { Db } from './db.js';
import { Jobs } from './jobs.js';
import { KeptAnswer } from './kept-answer.entity.js';
import { Shown, ShownFlag } from './shown.js';

/** How old an answer is. */
export class AnswerAgeOut {
  @Shown({
    nullable: true,
    format: 'date-time',
    description: 'When it was worked out; null = for this request. Kept only where that takes over a second.',
  })
  computedAt!: Date | null;

  @ShownFlag({ description: 'It is being worked out anew.' }) isRefreshing!: boolean;
}

/** Answers to questions of one kind: what is asked becomes JSON, and so does the answer. */
export interface Answers<Question extends object, Answer extends object> {
  work: (question: Question) => Promise<Answer>;
  /** How long an answer that was worked out then is served before it is worked out anew; ten minutes unless told. */
  youngMs?: (question: Question, computedAt: Date) => number;
}

/** Where answers of one kind are asked for. */
export interface Kept<Question extends object, Answer extends object> {
  /** What is kept is served at once, and worked out anew beside when it is old. @throws what the work throws */
  of: (question: Question) => Promise<Answer & AnswerAgeOut>;
  /** Has it worked out anew, as a job; what is worked out at each request needs none. */
  ask: (question: Question) => Promise<AnswerAgeOut>;
}

interface Asked {
  name: string;
  question: string;
}

export const MINUTE_MS = 60_000;
export const DAY_MS = 24 * 60 * MINUTE_MS;
const YOUNG_MS = 10 * MINUTE_MS;
const FORGOTTEN_AFTER_MS = 31 * DAY_MS;

/**
 * Answers that rest on records alone: worked out at each request where that is quick, so that each invoice shows at once;
 * where it is slow, as last worked out, with their age (ADR 61).
 */
@Injectable()
export class KeptAnswers {
  /** What takes so many milliseconds is kept. */
  readonly slowMs: number = 1000;
  private readonly kinds = new Map<string, Answers<object, object>>();
  private readonly underWay = new Map<string, Promise<object & AnswerAgeOut>>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    jobs: Jobs,
  ) {
    jobs.register<Asked>(
      'kept-answers',
      (asked) => this.refresh(asked),
      () => this.asked(),
    );
  }

  /** Says, before anything is asked, who answers what is kept under `name`. */
  register<Question extends object, Answer extends object>(
    name: string,
    answers: Answers<Question, Answer>,
  ): Kept<Question, Answer> {
    this.kinds.set(name, answers as unknown as Answers<object, object>);
    return {
      of: (question) => this.of({ name, question: textOf(question) }) as Promise<Answer & AnswerAgeOut>,
      ask: (question) => this.ask({ name, question: textOf(question) }),
    };
  }

  /** Drops what nobody has looked at for a month. */
  async forget(): Promise<void> {
    await this.answers().delete({ computedAt: LessThan(new Date(this.clock.now().getTime() - FORGOTTEN_AFTER_MS)) });
  }

  private async of(asked: Asked): Promise<object & AnswerAgeOut> {
    const kept = await this.find(asked);
    if (!kept) return this.once(asked);
    const { answer, askedAt, computedAt } = kept;
    const isRefreshing = askedAt !== null || (this.isOld(kept) && (await this.ask(asked)).isRefreshing);
    return { ...answer, computedAt, isRefreshing };
  }

  private async ask(asked: Asked): Promise<AnswerAgeOut> {
    const kept = await this.find(asked);
    if (!kept) return { computedAt: null, isRefreshing: false };
    await this.answers().update({ ...asked }, { askedAt: this.clock.now() });
    return { computedAt: kept.computedAt, isRefreshing: true };
  }

  private answers() {
    return this.db.repository(KeptAnswer);
  }

  private find(asked: Asked): Promise<KeptAnswer | null> {
    return this.answers().findOneBy({ ...asked });
  }

  private kind(name: string): Answers<object, object> {
    const kind = this.kinds.get(name);
    if (!kind) throw new Error(`Nobody answers "${name}".`);
    return kind;
  }

  private isOld({ name, question, computedAt }: KeptAnswer): boolean {
    const youngMs = this.kind(name).youngMs?.(JSON.parse(question) as object, computedAt) ?? YOUNG_MS;
    return this.clock.now().getTime() - computedAt.getTime() > youngMs;
  }

  /** Not those of a version of Terril that knew other names. */
  private async asked(): Promise<Asked[]> {
    return this.db.query<Asked>(
      'select name, question from kept_answers where asked_at is not null and name = any ($1) order by asked_at',
      [[...this.kinds.keys()]],
    );
  }

  /** One that fails is not tried again by itself, but when it is asked for. */
  private async refresh(asked: Asked): Promise<void> {
    const begun = this.clock.now();
    try {
      const { computedAt } = await this.workOut(asked);
      if (computedAt === null) await this.answers().delete({ ...asked });
    } finally {
      // Who asked since may mean what changed since.
      await this.answers().update({ ...asked, askedAt: LessThanOrEqual(begun) }, { askedAt: null });
    }
  }

  /** Two who ask for the same at once wait for the same. */
  private once(asked: Asked): Promise<object & AnswerAgeOut> {
    const key = `${asked.name} ${asked.question}`;
    const found = this.underWay.get(key) ?? this.workOut(asked).finally(() => this.underWay.delete(key));
    this.underWay.set(key, found);
    return found;
  }

  private async workOut({ name, question }: Asked): Promise<object & AnswerAgeOut> {
    const computedAt = this.clock.now();
    const begun = performance.now();
    const answer = await this.kind(name).work(JSON.parse(question) as object);
    const tookMs = Math.round(performance.now() - begun);
    if (tookMs < this.slowMs) return { ...answer, computedAt: null, isRefreshing: false };
    await this.answers().upsert({ name, question, answer, computedAt, tookMs }, ['name', 'question']);
    return { ...answer, computedAt, isRefreshing: false };
  }
}

/** The same for the same question, whatever the order of its keys; what is not told is left out. */
const textOf = (question: object): string =>
  JSON.stringify(question, (_, value: unknown) => {
    if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
    return Object.fromEntries(Object.entries(value).toSorted(([one], [other]) => (one < other ? -1 : 1)));
  });
