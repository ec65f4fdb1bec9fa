import { Injectable } from '@nestjs/common';
import { can } from '@terril/domain';
import type { SelectQueryBuilder } from 'typeorm';
import type { SignedIn } from '../../core/access.js';
import { Db } from '../../core/db.js';
import { Forbidden, type Language, NotFound, type Sentence } from '../../core/errors.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { assignSent, lockForUpdate } from '../../core/save.js';
import { moveToTrash, type Trashed } from '../../core/trash.js';
import { NotificationsService } from '../../system/notifications/notifications.service.js';
import type { AnalysisCreate, AnalysisOut, AnalysisQuery, AnalysisResultOut, AnalysisUpdate } from './analysis.dto.js';
import { Analysis } from './analysis.entity.js';
import { AnalysisRunner, type RowsPage } from './run-analysis.js';

export const ANALYSIS = { fr: 'Analyse', en: 'Analysis' };

/** Whoever reads the answer of an analysis: what is private to others, or hidden from her role, is not there. */
export type ResultReader = Pick<SignedIn, 'id' | 'role'> & { language: Language };

/** An analysis and its answer of now. */
export interface AnalysisAndResult {
  analysis: AnalysisOut;
  result: AnalysisResultOut;
}

/** The saved analyses. Each person sees her own and the shared ones; its owner or an administrator changes one. */
@Injectable()
export class AnalysesService {
  constructor(
    private readonly db: Db,
    private readonly runner: AnalysisRunner,
    private readonly notifications: NotificationsService,
  ) {}

  async list(query: AnalysisQuery, by: SignedIn): Promise<Page<AnalysisOut>> {
    const { data, ...whole } = await listPage(this.seenBy(by), query, rulesFor(by));
    return { data: data.map(shown), ...whole };
  }

  /** @throws NotFound, of somebody else's private one too */
  async get(id: number, by: Pick<SignedIn, 'id'>): Promise<AnalysisOut> {
    const analysis = await this.seenBy(by).andWhere('analysis.id = :id', { id }).getOne();
    if (!analysis) throw new NotFound(ANALYSIS, id);
    return shown(analysis);
  }

  /**
   * The analysis `id` and what it answers now.
   * @throws NotFound; RuleBroken on the part of it that holds no more, or when it takes too long
   */
  async result(id: number, reader: ResultReader, page?: RowsPage): Promise<AnalysisAndResult> {
    const analysis = await this.get(id, reader);
    return { analysis, result: await this.runner.run(analysis.definition, reader, page) };
  }

  /** @throws Forbidden to share it without writing records; RuleBroken on its definition; Conflict on a taken name */
  create(fields: AnalysisCreate, by: SignedIn): Promise<AnalysisOut> {
    return this.db.transaction(async () => {
      mayShare(fields, by);
      await this.runner.check(fields.definition, by.role);
      const { id } = await this.db.manager.save(this.db.repository(Analysis).create({ ...fields, ownerId: by.id }));
      return this.get(id, by);
    });
  }

  /** @throws StaleVersion; Forbidden to who may not; as `create` */
  update(id: number, { version, ...changes }: AnalysisUpdate, by: SignedIn): Promise<AnalysisOut> {
    return this.db.transaction(async () => {
      await this.mustChange(id, by);
      mayShare(changes, by);
      if (changes.definition) await this.runner.check(changes.definition, by.role);
      const analysis = await lockForUpdate(this.db, Analysis, id, version, ANALYSIS, () => this.get(id, by));
      await this.db.manager.save(assignSent(analysis, changes));
      return this.get(id, by);
    });
  }

  /** Its owner, and those it was e-mailed to, are told. @throws NotFound; Forbidden to who may not */
  remove(id: number, by: SignedIn): Promise<Trashed> {
    return this.db.transaction(async () => {
      const { name } = await this.mustChange(id, by);
      const { ownerId, mailDay, mailTo } = await this.db.repository(Analysis).findOneByOrFail({ id });
      await this.notifications.notify({
        to: [...new Set([ownerId, ...(mailDay === null ? [] : mailTo)])],
        kind: 'analysis',
        title: goneTitle(name),
        record: { type: 'analyses' },
      });
      return moveToTrash(this.db, Analysis, { type: 'analyses', id }, name);
    });
  }

  /** The analysis, for who may change it. @throws NotFound; Forbidden */
  async mustChange(id: number, by: SignedIn): Promise<AnalysisOut> {
    const analysis = await this.get(id, by);
    if (analysis.ownerId !== by.id && by.role !== 'administrator') throw new Forbidden();
    return analysis;
  }

  private seenBy({ id }: Pick<SignedIn, 'id'>): SelectQueryBuilder<Analysis> {
    return this.db
      .repository(Analysis)
      .createQueryBuilder('analysis')
      .leftJoinAndSelect('analysis.owner', 'owner')
      .where('(analysis.is_shared or analysis.owner_id = :reader)', { reader: id });
  }
}

const rulesFor = ({ id }: SignedIn): ListRules<AnalysisQuery> => ({
  sorts: { name: 'analysis.name' },
  defaultSort: 'name',
  filters: {
    isMine: (isMine) => ({ sql: `analysis.owner_id ${isMine ? '=' : '<>'} :me`, parameters: { me: id } }),
  },
  search: (word) => `fold(analysis.name) like ${word}`,
});

function shown({ owner, mailDay: _day, mailFormat: _format, mailTo: _to, mailSince: _since, ...analysis }: Analysis) {
  return { ...analysis, ownerName: owner.name };
}

const goneTitle = (name: string): Sentence => ({
  fr: `Analyse supprimée, elle n’est plus envoyée : ${name}`,
  en: `Analysis deleted, it is sent no more: ${name}`,
});

/** What everybody sees is a record as any other. @throws Forbidden */
function mayShare({ isShared }: { isShared?: boolean }, { role }: SignedIn): void {
  if (isShared && !can(role, 'records.write')) throw new Forbidden();
}
