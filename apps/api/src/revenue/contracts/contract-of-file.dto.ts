import { OmitType } from '@nestjs/swagger';
import { IdField } from '../../core/fields.js';
import { ContractCreate } from './contract.dto.js';

/** A contract as a file tells of it: its rows may leave its organization out where it is there already. */
export class ContractOfFile extends OmitType(ContractCreate, ['organizationId']) {
  @IdField({ optional: true })
  organizationId?: number;
}
