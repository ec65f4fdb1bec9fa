import { Inject, Injectable } from '@nestjs/common';
import { fiscalYear, fiscalYearOf, isReferencePattern } from '@terril/domain';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { RuleBroken } from '../../core/errors.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import type { SettingsOut, SettingsUpdate } from './settings.dto.js';
import { Settings } from './settings.entity.js';

const ONLY_ROW = 1;
const SETTINGS = { fr: 'Réglages', en: 'Settings' };
const BAD_PATTERN = RuleBroken.on('contractReferencePattern', 'bad_pattern', {
  fr: 'Un modèle comme C-{year}-{number:3} est attendu : {number} une fois, {year} ou {yy} au plus une fois, 40 caractères au plus.',
  en: 'A pattern such as C-{year}-{number:3} is expected: {number} once, {year} or {yy} at most once, at most 40 characters.',
});

/** The cooperative's own settings, and what follows from them: its fiscal years. */
@Injectable()
export class SettingsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async get(): Promise<SettingsOut> {
    const settings = await this.row();
    const { attachmentMb, demo, mail } = this.config;
    return { ...settings, today: this.clock.today(), attachmentMb, mailEnabled: mail !== undefined, demo };
  }

  /** @throws StaleVersion; RuleBroken on a pattern that would not give each contract its own reference */
  async update({ version, ...changes }: SettingsUpdate): Promise<SettingsOut> {
    const { contractReferencePattern: pattern } = changes;
    if (pattern !== undefined && !isReferencePattern(pattern)) throw BAD_PATTERN;
    await this.db.transaction(async () => {
      const settings = await lockForUpdate(this.db, Settings, ONLY_ROW, version, SETTINGS, () => this.get());
      await this.db.manager.save(assignSent(settings, changes));
    });
    return this.get();
  }

  /** First and last day, both included, of the fiscal year `year`. */
  async fiscalYear(year: number): Promise<{ year: number; from: string; to: string }> {
    return fiscalYear(year, (await this.row()).fiscalYearStartMonth);
  }

  /** The fiscal year today falls in. */
  async currentYear(): Promise<number> {
    return fiscalYearOf(this.clock.today(), (await this.row()).fiscalYearStartMonth);
  }

  private row(): Promise<Settings> {
    return mustFind(this.db, Settings, ONLY_ROW, SETTINGS);
  }
}
