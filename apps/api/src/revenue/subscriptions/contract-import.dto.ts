import { OmitType, PartialType } from '@nestjs/swagger';
import { IdField, IntegerField, NestedListField } from '../../core/fields.js';
import { ContractOfFile } from '../contracts/contract-file.service.js';
import { SubscriptionCreate } from './subscription.dto.js';

/** A subscription among those that a file tells of with their contract. */
export class SubscriptionOfFile extends OmitType(SubscriptionCreate, ['contractId', 'freeUntil']) {
  @IdField({ optional: true, description: 'Of the one that is there.' })
  id?: number;
}

/** A contract with its subscriptions, as a file tells of them. */
export class ContractWithSubscriptions extends ContractOfFile {
  @NestedListField(() => SubscriptionOfFile, { optional: true, min: 0 })
  subscriptions?: SubscriptionOfFile[];
}

export class ContractChange extends PartialType(ContractWithSubscriptions, { skipNullProperties: false }) {
  @IntegerField({ min: 1 })
  version!: number;
}
