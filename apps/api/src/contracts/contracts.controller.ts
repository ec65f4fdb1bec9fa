import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, UpdateRoute } from '../core/routes.js';
import { ContractCreate, ContractOut, ContractQuery, ContractUpdate } from './contract.dto.js';
import { ContractsService } from './contracts.service.js';

@ApiTags('contracts')
@Controller('contracts')
export class ContractsController {
  constructor(private readonly contracts: ContractsService) {}

  @ListRoute(ContractOut)
  listContracts(@Query() query: ContractQuery): Promise<Page<ContractOut>> {
    return this.contracts.list(query);
  }

  @ReadRoute(ContractOut)
  getContract(@Id() id: number): Promise<ContractOut> {
    return this.contracts.get(id);
  }

  @CreateRoute(ContractOut)
  createContract(@Body() fields: ContractCreate): Promise<ContractOut> {
    return this.contracts.create(fields);
  }

  @UpdateRoute(ContractOut)
  updateContract(@Id() id: number, @Body() changes: ContractUpdate): Promise<ContractOut> {
    return this.contracts.update(id, changes);
  }

  /** Refused (409) while it has subscriptions. */
  @RemoveRoute()
  removeContract(@Id() id: number): Promise<void> {
    return this.contracts.remove(id);
  }
}
