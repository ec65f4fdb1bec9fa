import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { BulkActions } from '../../core/bulk-actions.js';
import { BulkOut, BulkRoute } from '../../core/bulk.dto.js';
import type { Language } from '../../core/errors.js';
import { ReaderLanguage } from '../../core/language.js';
import { ContractBulk, ContractQuery } from './contract.dto.js';
import { Contract } from './contract.entity.js';
import { ContractListService } from './contract-list.service.js';
import { ContractsService } from './contracts.service.js';

@ApiTags('contracts')
@Controller('contracts')
export class ContractsBulkController {
  constructor(
    private readonly list: ContractListService,
    private readonly contracts: ContractsService,
    private readonly bulk: BulkActions,
  ) {}

  /** To all of the list that the query filters; 409 when they are not `expected`. `POST /api/bulk/{id}/undo` undoes it. */
  @BulkRoute()
  changeContracts(
    @Query() query: ContractQuery,
    @Body() body: ContractBulk,
    @ReaderLanguage() language: Language,
  ): Promise<BulkOut> {
    return this.bulk.run({ entity: Contract, list: this.list, records: this.contracts }, query, body, language);
  }
}
