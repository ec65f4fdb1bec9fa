import { Injectable } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import { dayAfter, dayBefore } from '@terril/domain';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict } from '../../core/errors.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { tell } from '../../core/tell.js';
import { OrganizationsService, unknownOrganization } from '../../people/organizations/organizations.service.js';
import { UserDaysService } from '../../people/organizations/user-days.service.js';
import { CONTRACT } from './change-contracts.js';
import { ContractHolder } from './contract-holder.entity.js';
import type { ContractOut } from './contract.dto.js';
import { Contract } from './contract.entity.js';
import { CONTRACT_REVENUE_CHANGED, ContractsService } from './contracts.service.js';
import type { HandOver } from './hand-over.dto.js';
import { checkHandOver, holdersOf } from './hand-overs.js';

/**
 * Hands contracts over from one organization to another from a day on, as in a merger or a take-over: what was true on
 * the days before stays true, and nobody is lost or won by it. An organization told by mistake is a plain edit instead.
 */
@Injectable()
export class HandOversService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly contracts: ContractsService,
    private readonly organizations: OrganizationsService,
    private readonly userDays: UserDaysService,
    private readonly events: EventEmitter2,
  ) {}

  /** @throws NotFound; StaleVersion; RuleBroken on the field at fault */
  handOver(id: number, told: HandOver): Promise<ContractOut> {
    const { version, organizationId, on, comment = null } = told;
    return this.db.transaction(async () => {
      const contract = await this.locked(id, version);
      const last = (await holdersOf(this.db, [id])).at(-1);
      const known = await this.organizations.knownAmong([organizationId]);
      if (!known.has(organizationId)) throw unknownOrganization('organizationId');
      checkHandOver(contract, last, told, this.clock.today());
      await this.db.repository(ContractHolder).insert({
        contractId: id,
        organizationId: contract.organizationId,
        startsOn: last ? dayAfter(last.endsOn) : null,
        endsOn: dayBefore(on),
        comment,
      });
      return this.givenTo(contract, organizationId);
    });
  }

  /** Takes the last hand-over back. @throws NotFound; StaleVersion; Conflict without one, or once it was invoiced. */
  undo(id: number, version: number): Promise<ContractOut> {
    return this.db.transaction(async () => {
      const contract = await this.locked(id, version);
      const last = (await holdersOf(this.db, [id])).at(-1);
      if (!last) throw NEVER_HANDED_OVER;
      const [invoiced] = await this.db.query(
        `select from invoice_lines l join subscriptions s on s.id = l.subscription_id
         where s.contract_id = $1 and l.organization_id = $2 and l.issued_on > $3 limit 1`,
        [id, contract.organizationId, last.endsOn],
      );
      if (invoiced) throw INVOICED;
      await this.db.repository(ContractHolder).delete(last.id);
      return this.givenTo(contract, last.organizationId);
    });
  }

  private locked(id: number, version: number): Promise<Contract> {
    return lockForUpdate(this.db, Contract, id, version, CONTRACT, () => this.contracts.get(id));
  }

  private async givenTo(contract: Contract, organizationId: number): Promise<ContractOut> {
    const both = [contract.organizationId, organizationId];
    await this.db.manager.save(assignSent(contract, { organizationId }));
    await this.userDays.refresh(both);
    await tell(this.events, CONTRACT_REVENUE_CHANGED, both);
    return this.contracts.get(contract.id);
  }
}

const NEVER_HANDED_OVER = new Conflict('never_handed_over', {
  fr: 'Ce contrat n’a jamais été transmis.',
  en: 'This contract was never handed over.',
});
const INVOICED = new Conflict('hand_over_invoiced', {
  fr: 'Des abonnements de ce contrat ont été facturés à la structure qui l’a repris : la transmission ne s’annule plus.',
  en: 'Subscriptions of this contract were invoiced to the organization that took it over: the hand-over stands.',
});
