import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  Id,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import { AccountCreate, AccountFileQuery, AccountOut, AccountQuery, AccountUpdate } from './account.dto.js';
import { AccountsService } from './accounts.service.js';

@ApiTags('accounts')
@Controller('accounts')
export class AccountsController {
  constructor(
    private readonly accounts: AccountsService,
    private readonly files: ListExporter,
  ) {}

  @ListRoute(AccountOut)
  listAccounts(@Query() query: AccountQuery): Promise<Page<AccountOut>> {
    return this.accounts.list(query);
  }

  @ExportRoute()
  exportAccounts(@Query() query: AccountFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(this.accounts.exported(), query, reader);
  }

  @ReadRoute(AccountOut)
  getAccount(@Id() id: number): Promise<AccountOut> {
    return this.accounts.get(id);
  }

  @CreateRoute(AccountOut)
  createAccount(@Body() fields: AccountCreate): Promise<AccountOut> {
    return this.accounts.create(fields);
  }

  @UpdateRoute(AccountOut)
  updateAccount(@Id() id: number, @Body() changes: AccountUpdate): Promise<AccountOut> {
    return this.accounts.update(id, changes);
  }

  @RemoveRoute()
  removeAccount(@Id() id: number): Promise<TrashedOut> {
    return this.accounts.remove(id);
  }
}
