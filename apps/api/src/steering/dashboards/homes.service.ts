import { Injectable } from '@nestjs/common';
import type { SignedIn } from '../../core/access.js';
import { Db } from '../../core/db.js';
import { NotFound, RuleBroken } from '../../core/errors.js';
import type { DashboardWhole, HomeOut } from './dashboard.dto.js';
import { Dashboard } from './dashboard.entity.js';
import { DashboardHome } from './dashboard-home.entity.js';
import { DashboardsService } from './dashboards.service.js';

/** Which dashboard is whose home. */
@Injectable()
export class HomesService {
  constructor(
    private readonly db: Db,
    private readonly dashboards: DashboardsService,
  ) {}

  /** The one that the person chose, as long as she reads it; else the one by default; else none: the usual cards. */
  async home(by: SignedIn): Promise<HomeOut> {
    const chosen = await this.db.repository(DashboardHome).findOneBy({ userId: by.id });
    const own = chosen && (await this.read(chosen.dashboardId, by));
    if (own) return { dashboard: own, isChosen: true };
    const common = await this.db.repository(Dashboard).findOneBy({ isDefault: true });
    return { dashboard: common ? await this.read(common.id, by) : null, isChosen: false };
  }

  /** Makes it the home of this person alone. @throws NotFound */
  async choose(id: number, by: SignedIn): Promise<void> {
    await this.dashboards.get(id, by);
    await this.db.repository(DashboardHome).upsert({ userId: by.id, dashboardId: id }, ['userId']);
  }

  /** The home of this person is that of who chose none again. */
  async chooseNone(by: SignedIn): Promise<void> {
    await this.db.repository(DashboardHome).delete({ userId: by.id });
  }

  /** Makes it the home of who chose none, instead of the one that was. @throws NotFound; RuleBroken while it is not shared */
  async makeDefault(id: number, by: SignedIn): Promise<void> {
    await this.db.transaction(async () => {
      const { isShared } = await this.dashboards.get(id, by);
      if (!isShared) throw NOT_SHARED;
      await this.db.repository(Dashboard).update({ isDefault: true }, { isDefault: false });
      await this.db.repository(Dashboard).update({ id }, { isDefault: true });
    });
  }

  /** @throws NotFound */
  async makeDefaultNoMore(id: number, by: SignedIn): Promise<void> {
    await this.dashboards.get(id, by);
    await this.db.repository(Dashboard).update({ id }, { isDefault: false });
  }

  private read(id: number, by: SignedIn): Promise<DashboardWhole | null> {
    return this.dashboards.get(id, by).catch((error: unknown) => {
      // No longer shared with her.
      if (error instanceof NotFound) return null;
      throw error;
    });
  }
}

const NOT_SHARED = RuleBroken.on('isShared', 'not_shared', {
  fr: 'Partagez ce tableau de bord avant d’en faire l’accueil par défaut.',
  en: 'Share this dashboard before it becomes the home by default.',
});
