import { Inject, Injectable } from '@nestjs/common';
import { fiscalYear, fiscalYearOf } from '@terril/domain';
import type { Config } from '../../config.js';
import { Clock } from '../../core/clock.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { assignSent, lockForUpdate, mustFind } from '../../core/save.js';
import type { SettingsOut, SettingsUpdate } from './settings.dto.js';
import { Settings } from './settings.entity.js';

const ONLY_ROW = 1;
const SETTINGS = { fr: 'Réglages', en: 'Settings' };

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
    const { attachmentMb, demo } = this.config;
    return { ...settings, today: this.clock.today(), attachmentMb, demo };
  }

  async update({ version, ...changes }: SettingsUpdate): Promise<SettingsOut> {
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
