import { Injectable } from '@nestjs/common';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { FieldRegistry } from '../../core/field-registry.js';
import type { ExportedList } from '../../core/list-export.js';
import { allIds, listPage, type ListRules, type Page } from '../../core/list-query.js';
import type { RecordList } from '../../core/many-records.js';
import { customColumns, customFieldsOf, withCustomSorts } from '../../reference/custom-fields/custom-values.service.js';
import { TagsService } from '../../reference/tags/tags.service.js';
import type { ContractOut, ContractQuery } from './contract.dto.js';
import type { Contract } from './contract.entity.js';
import { CONTRACT_COLUMNS, type ContractRow, contractRules } from './contract-list.js';
import { CONTRACT_TAGS } from './contract-tag.entity.js';
import { contractsWithOrganization, shownContracts } from './shown-contracts.js';

/** The list of contracts: what a query finds, as a page, as a file, or as ids alone. */
@Injectable()
export class ContractListService implements RecordList<ContractQuery> {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly tags: TagsService,
    private readonly fields: FieldRegistry,
  ) {}

  async list(query: ContractQuery): Promise<Page<ContractOut>> {
    const today = this.clock.today();
    const { data, ...whole } = await listPage(contractsWithOrganization(this.db), query, await this.rules(query));
    return { data: await shownContracts(this.db, this.tags, data, today), ...whole };
  }

  /** The list that `query` filters, as a file takes it. */
  async exported(query: ContractQuery): Promise<ExportedList<Contract, ContractQuery, ContractRow>> {
    const today = this.clock.today();
    return {
      recordType: 'contracts',
      name: { fr: 'Contrats', en: 'Contracts' },
      columns: { ...CONTRACT_COLUMNS, ...customColumns(await customFieldsOf(this.db, 'contracts')) },
      rules: await this.rules(query),
      builder: () => contractsWithOrganization(this.db),
      shown: async (batch) =>
        this.tags.withNames(CONTRACT_TAGS, await shownContracts(this.db, this.tags, batch, today)),
    };
  }

  async idsOf(query: ContractQuery): Promise<number[]> {
    return allIds(contractsWithOrganization(this.db), query, await this.rules(query));
  }

  private rules(query: ContractQuery): Promise<ListRules<ContractQuery>> {
    const rules = contractRules(this.clock.today(), this.fields.conditionsOn('contracts'));
    return withCustomSorts(this.db, 'contracts', query, rules);
  }
}
