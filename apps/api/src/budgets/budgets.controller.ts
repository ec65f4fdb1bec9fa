import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, RemoveRoute, UpdateRoute } from '../core/routes.js';
import { BudgetLineCreate, BudgetLineOut, BudgetLineQuery, BudgetLineUpdate } from './budget-line.dto.js';
import { BudgetsService } from './budgets.service.js';

@ApiTags('budgets')
@Controller('budget-lines')
export class BudgetsController {
  constructor(private readonly budgets: BudgetsService) {}

  @ListRoute(BudgetLineOut)
  listBudgetLines(@Query() query: BudgetLineQuery): Promise<Page<BudgetLineOut>> {
    return this.budgets.list(query);
  }

  @ReadRoute(BudgetLineOut)
  getBudgetLine(@Id() id: number): Promise<BudgetLineOut> {
    return this.budgets.get(id);
  }

  @CreateRoute(BudgetLineOut)
  createBudgetLine(@Body() fields: BudgetLineCreate): Promise<BudgetLineOut> {
    return this.budgets.create(fields);
  }

  @UpdateRoute(BudgetLineOut)
  updateBudgetLine(@Id() id: number, @Body() changes: BudgetLineUpdate): Promise<BudgetLineOut> {
    return this.budgets.update(id, changes);
  }

  @RemoveRoute()
  removeBudgetLine(@Id() id: number): Promise<void> {
    return this.budgets.remove(id);
  }
}
