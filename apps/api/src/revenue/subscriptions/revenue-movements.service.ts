import { Injectable } from '@nestjs/common';
import { OnEvent } from '@nestjs/event-emitter';
import { CONTRACT_REVENUE_CHANGED } from '../contracts/contracts.service.js';
import { Db } from '../../core/db.js';
import { lockRows } from '../../core/save.js';
import { withEarlierHolders } from '../../people/earlier-holders.js';
import { Organization } from '../../people/organizations/organization.entity.js';

/** Keeps the table `revenue_movements` equal to the view `organization_revenue_movements`. */
@Injectable()
export class RevenueMovementsService {
  constructor(private readonly db: Db) {}

  /** Of the holders of contracts whose subscriptions or prices a transaction changed, in that transaction. */
  @OnEvent(CONTRACT_REVENUE_CHANGED, { suppressErrors: false })
  async refresh(changed: number[]): Promise<void> {
    const organizationIds = await withEarlierHolders(this.db, changed);
    await lockRows(this.db, Organization, organizationIds);
    await this.db.query('delete from revenue_movements where organization_id = any ($1)', [organizationIds]);
    await this.db.query(
      `insert into revenue_movements (organization_id, scope, month, movement, amount, users)
       select organization_id, scope, month, movement, amount, users from organization_revenue_movements
       where organization_id = any ($1)`,
      [organizationIds],
    );
  }
}
