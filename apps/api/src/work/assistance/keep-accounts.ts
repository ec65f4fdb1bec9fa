import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { lockRows } from '../../core/save.js';
import { Organization } from '../../people/organizations/organization.entity.js';
import { DailyService } from '../../system/daily/daily.service.js';
import { AssistanceAlerts } from './assistance-alerts.js';
import { writeAccount } from './write-account.js';

/**
 * Keeps the periods, the uses and the accounts of assistance equal to what `libs/domain` makes of credits and activities
 * (ADR 49): in the transaction of each change, and each day, as hours come and expire without anybody.
 */
@Injectable()
export class KeepAccounts {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly alerts: AssistanceAlerts,
    daily: DailyService,
  ) {
    db.beforeCommit(() => this.settle());
    daily.register('assistance', () => this.run());
  }

  /** Brings up to date the accounts of the organizations that the transaction at hand has noted so far. */
  async settle(): Promise<void> {
    const noted = await this.db.query<{ id: number }>(
      `with noted as (delete from assistance_changes returning organization_id)
       select distinct organization_id as id from noted order by id`,
    );
    await this.refresh(noted.map(({ id }) => id));
  }

  private async refresh(organizationIds: number[]): Promise<void> {
    if (organizationIds.length === 0) return;
    await lockRows(this.db, Organization, organizationIds);
    for (const id of organizationIds) await writeAccount(this.db, id, this.clock.today());
    await this.alerts.tellShares(organizationIds);
  }

  private async run(): Promise<void> {
    const due = await this.db.query<{ id: number }>(
      'select organization_id as id from assistance_accounts where changes_on <= $1 order by id',
      [this.clock.today()],
    );
    // One transaction each: an organization is locked no longer than it takes to count its hours.
    for (const { id } of due) await this.db.transaction(() => this.refresh([id]));
    await this.db.transaction(() => this.alerts.tellEnds());
  }
}
