import { Body, Controller, Post } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Id } from '../../core/routes.js';
import { OpportunityContractCreate } from './opportunity-contract.dto.js';
import { OpportunityContractsService } from './opportunity-contracts.service.js';
import { OpportunityOut } from './opportunity.dto.js';

@ApiTags('opportunities')
@Controller('opportunities/:id/contract')
export class OpportunityContractsController {
  constructor(private readonly contracts: OpportunityContractsService) {}

  /** A draft of its contract with a subscription for each recurring line; it is won by that. 409 when it has a contract. */
  @Post()
  @Needs('records.write')
  @ApiCreatedResponse({ type: OpportunityOut })
  makeOpportunityContract(@Id() id: number, @Body() told: OpportunityContractCreate): Promise<OpportunityOut> {
    return this.contracts.make(id, told);
  }
}
