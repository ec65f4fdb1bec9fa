import { Body, Controller, Get, Patch, Query } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { Needs } from '../../core/access.js';
import { BudgetGridOut, BudgetGridQuery, BudgetGridUpdate } from './budget-grid.dto.js';
import { BudgetGridService } from './budget-grid.service.js';
import { SaveBudgetGrid } from './save-budget-grid.js';

@ApiTags('budgets')
@Controller('budget')
export class BudgetGridController {
  constructor(
    private readonly grid: BudgetGridService,
    private readonly saving: SaveBudgetGrid,
  ) {}

  /** What is planned and what came in a fiscal year, by account and month, with all sums. */
  @Get()
  @Needs('records.read')
  @ApiOkResponse({ type: BudgetGridOut })
  getBudget(@Query() { year }: BudgetGridQuery): Promise<BudgetGridOut> {
    return this.grid.get(year);
  }

  /** Saves the cells that changed, all or none; 409 with the grid as it stands when one of them was changed meanwhile. */
  @Patch()
  @Needs('records.write')
  @ApiOkResponse({ type: BudgetGridOut })
  saveBudget(@Body() changes: BudgetGridUpdate): Promise<BudgetGridOut> {
    return this.saving.save(changes);
  }
}
