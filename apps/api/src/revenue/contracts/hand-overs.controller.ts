import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { Id } from '../../core/routes.js';
import { ContractOut } from './contract.dto.js';
import { HandOver, UndoneHandOver } from './hand-over.dto.js';
import { HandOversService } from './hand-overs.service.js';

@ApiTags('contracts')
@Controller('contracts')
export class HandOversController {
  constructor(private readonly handOvers: HandOversService) {}

  /** Gives the contract to another organization from a day on: what was true on the days before stays true. */
  @Post(':id/hand-over')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: ContractOut })
  handOverContract(@Id() id: number, @Body() handOver: HandOver): Promise<ContractOut> {
    return this.handOvers.handOver(id, handOver);
  }

  /** Takes the last hand-over back; refused (409) without one, or once subscriptions were invoiced after it. */
  @Post(':id/undo-hand-over')
  @HttpCode(200)
  @Needs('records.write')
  @ApiOkResponse({ type: ContractOut })
  undoHandOver(@Id() id: number, @Body() { version }: UndoneHandOver): Promise<ContractOut> {
    return this.handOvers.undo(id, version);
  }
}
