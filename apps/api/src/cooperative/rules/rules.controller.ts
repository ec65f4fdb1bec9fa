import { Body, Controller, Get, Patch } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { CooperativeRulesOut, CooperativeRulesUpdate } from './cooperative-rules.dto.js';
import { RulesService } from './rules.service.js';

@ApiTags('cooperative-rules')
@Controller('cooperative-rules')
export class RulesController {
  constructor(private readonly rules: RulesService) {}

  /** Quorums, proxies, how colleges count, and when the cooperative review is due, as the statutes say. */
  @Get()
  @Needs('members.read')
  @ApiOkResponse({ type: CooperativeRulesOut })
  getCooperativeRules(): Promise<CooperativeRulesOut> {
    return this.rules.get();
  }

  /** Meetings that are open or closed keep the rules they were opened with. */
  @Patch()
  @Needs('members.write')
  @ApiOkResponse({ type: CooperativeRulesOut })
  updateCooperativeRules(@Body() changes: CooperativeRulesUpdate): Promise<CooperativeRulesOut> {
    return this.rules.update(changes);
  }
}
