import { Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Page } from '../../core/list-query.js';
import { ListRoute } from '../../core/routes.js';
import { ColleagueOut, UserQuery } from './user.dto.js';
import { UsersService } from './users.service.js';

/** The people who sign in, as each of them may see the others: to name who looks after an organization. */
@ApiTags('users')
@Controller('colleagues')
export class ColleaguesController {
  constructor(private readonly users: UsersService) {}

  @ListRoute(ColleagueOut)
  async listColleagues(@Query() query: UserQuery): Promise<Page<ColleagueOut>> {
    const { data, ...whole } = await this.users.list(query);
    return { data: data.map(({ id, name, active }) => ({ id, name, active })), ...whole };
  }
}
