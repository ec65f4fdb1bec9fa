import { Body, Controller, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { SessionKey } from '../../core/access.js';
import type { Page } from '../../core/list-query.js';
import { CreateRoute, Id, ListRoute, ReadRoute, UpdateRoute } from '../../core/routes.js';
import { UserCreate, UserOut, UserQuery, UserUpdate } from './user.dto.js';
import { UsersService } from './users.service.js';

/** People who sign in; nobody is deleted, so that the history keeps its names: set `active` to false. */
@ApiTags('users')
@Controller('users')
export class UsersController {
  constructor(private readonly users: UsersService) {}

  @ListRoute(UserOut, 'users.manage')
  listUsers(@Query() query: UserQuery): Promise<Page<UserOut>> {
    return this.users.list(query);
  }

  @ReadRoute(UserOut, 'users.manage')
  getUser(@Id() id: number): Promise<UserOut> {
    return this.users.get(id);
  }

  @CreateRoute(UserOut, 'users.manage')
  createUser(@Body() fields: UserCreate): Promise<UserOut> {
    return this.users.create(fields);
  }

  /** A new password, or the end of the account, ends the person's sessions; the one that asks stays open. */
  @UpdateRoute(UserOut, 'users.manage')
  updateUser(@Id() id: number, @Body() changes: UserUpdate, @SessionKey() askedBy?: string): Promise<UserOut> {
    return this.users.update(id, changes, askedBy);
  }
}
