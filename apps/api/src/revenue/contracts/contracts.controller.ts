import { Body, Controller, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Reader } from '../../core/file-reader.js';
import { type FileReader, ListExporter } from '../../core/list-export.js';
import { ReaderLanguage } from '../../core/language.js';
import type { Language } from '../../core/errors.js';
import { FieldOut, FieldRegistry } from '../../core/field-registry.js';
import type { Page } from '../../core/list-query.js';
import {
  CreateRoute,
  ExportRoute,
  Id,
  FieldsRoute,
  ListRoute,
  ReadRoute,
  RemoveRoute,
  type TrashedOut,
  UpdateRoute,
} from '../../core/routes.js';
import { ContractCreate, ContractOut, ContractFileQuery, ContractQuery, ContractUpdate } from './contract.dto.js';
import { ContractListService } from './contract-list.service.js';
import { ContractsService } from './contracts.service.js';

@ApiTags('contracts')
@Controller('contracts')
export class ContractsController {
  constructor(
    private readonly list: ContractListService,
    private readonly contracts: ContractsService,
    private readonly files: ListExporter,
    private readonly fields: FieldRegistry,
  ) {}

  @ListRoute(ContractOut)
  listContracts(@Query() query: ContractQuery): Promise<Page<ContractOut>> {
    return this.list.list(query);
  }

  @FieldsRoute()
  describeContractFields(@ReaderLanguage() language: Language): Promise<FieldOut[]> {
    return this.fields.describe('contracts', language);
  }

  @ExportRoute()
  async exportContracts(@Query() query: ContractFileQuery, @Reader() reader: FileReader): Promise<StreamableFile> {
    return this.files.export(await this.list.exported(query), query, reader);
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
  removeContract(@Id() id: number): Promise<TrashedOut> {
    return this.contracts.remove(id);
  }
}
