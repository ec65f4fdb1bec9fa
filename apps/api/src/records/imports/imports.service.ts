import { Injectable } from '@nestjs/common';
import { IMPORT_OUTCOMES, type ImportState, isBusyImport } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Clock } from '../../core/clock.js';
import { Db } from '../../core/db.js';
import { Conflict, type Language, NotFound, RuleBroken } from '../../core/errors.js';
import { ImportTargets } from '../../core/import-target.js';
import { Jobs } from '../../core/jobs.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { FilesService } from '../../system/files/files.service.js';
import type {
  ImportCountsOut,
  ImportCreate,
  ImportDecisionFields,
  ImportDetailOut,
  ImportOut,
  ImportQuery,
  ImportRowOut,
  ImportRowQuery,
} from './import.dto.js';
import { Import } from './import.entity.js';
import type { ImportMapping } from './import-mapping.dto.js';
import { ImportRow } from './import-row.entity.js';
import { IMPORT_JOBS } from './import-runner.js';
import { mappedTables, mustHaveParts, suggestedMapping } from './mapped-tables.js';
import { linesBeside, readTable } from './read-table.js';
import { linesTable, ownTable } from './stored-table.js';

export const IMPORT = { fr: 'Import', en: 'Import' };
const MOST_DECISIONS = 10_000;
const AT_THE_BEGINNING = { position: 0, linesPosition: 0, handled: 0 };
/** Of a row whose import has a second file. */
const WITHOUT_LINES = `line_rows = '[]'`;

/** Imports, from the file to the report. The work itself is done by jobs. */
@Injectable()
export class ImportsService {
  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly files: FilesService,
    private readonly targets: ImportTargets,
    private readonly jobs: Jobs,
  ) {}

  /** @param hidden what was imported that the reader does not see */
  async list(query: ImportQuery, hidden: string[], language: Language): Promise<Page<ImportOut>> {
    const builder = this.db.repository(Import).createQueryBuilder('import');
    if (hidden.length > 0) builder.where('import.resource <> all (:hidden)', { hidden });
    const { data, ...whole } = await listPage(builder, query, RULES);
    const counts = await this.counts(data.map(({ id }) => id));
    return { data: data.map((each) => shown(each, counts(each.id), language)), ...whole };
  }

  /** @throws NotFound */
  async get(id: number, language: Language): Promise<ImportDetailOut> {
    const imported = await this.find(id);
    const counts = await this.counts([id]);
    const target = this.targets.of(imported.resource);
    const mapping = imported.mapping ?? suggestedMapping(imported, target, await target.fields());
    const { columns, linesFileId } = imported;
    const lines = linesFileId === null || !imported.lines ? null : { fileId: linesFileId, ...imported.lines };
    return { ...shown(imported, counts(id), language), columns, lines, mapping };
  }

  /** Reads the files, and suggests what their columns fill. @throws RuleBroken when one cannot be read */
  async create({ resource, fileId, linesFileId }: ImportCreate, language: Language): Promise<ImportDetailOut> {
    const target = this.targets.of(resource);
    if (linesFileId !== undefined) mustHaveParts(target);
    const { cellsOf, ...table } = await readTable(this.files, ownTable({ fileId }));
    const lines =
      linesFileId === undefined ? undefined : await readTable(this.files, linesTable({ fileId }, linesFileId));
    const actor = currentActor();
    const { id } = await this.db.manager.save(
      this.db.repository(Import).create({
        ...table,
        resource: target.resource,
        fileId,
        ...(lines && { linesFileId, lines: await linesBeside({ cellsOf, ...table }, lines, target) }),
        total: table.total + (lines?.total ?? 0),
        state: 'draft',
        userId: actor?.id ?? null,
        userName: actor?.name ?? 'Terril',
      }),
    );
    return this.get(id, language);
  }

  /** Keeps the mapping, and starts to try it on every row; nothing of what that writes is kept. @throws RuleBroken */
  check(id: number, mapping: ImportMapping, language: Language): Promise<ImportDetailOut> {
    return this.db.transaction(async () => {
      const imported = await this.lock(id, ['draft', 'checking', 'checked', 'failed', 'stopped']);
      if (imported.startedAt) throw new Conflict('import_begun', BEGUN);
      const target = this.targets.of(imported.resource);
      mappedTables(mapping, imported, target, await target.fields());
      await this.begin(id, { state: 'checking', mapping, ...AT_THE_BEGINNING });
      await this.db.repository(ImportRow).delete({ importId: id });
      return this.get(id, language);
    });
  }

  /** Starts to write, or takes up what was stopped or failed. @throws Conflict before it was checked */
  run(id: number, language: Language): Promise<ImportDetailOut> {
    return this.db.transaction(async () => {
      const imported = await this.lock(id, ['checked', 'stopped', 'failed']);
      const resumed = imported.startedAt !== null;
      if (!resumed && imported.state !== 'checked') throw new Conflict('not_checked', NOT_CHECKED);
      if (!resumed) await this.db.repository(ImportRow).delete({ importId: id });
      const anew = resumed ? {} : { ...AT_THE_BEGINNING, startedAt: this.clock.now() };
      await this.begin(id, { state: 'running', ...anew });
      return this.get(id, language);
    });
  }

  /** After the batch at hand: what was written stays. @throws Conflict when nothing runs */
  stop(id: number, language: Language): Promise<ImportDetailOut> {
    return this.db.transaction(async () => {
      const { state } = await this.lock(id, ['checking', 'running']);
      await this.db.repository(Import).update(id, { state: state === 'checking' ? 'draft' : 'stopped' });
      return this.get(id, language);
    });
  }

  /** Starts to undo what it wrote. @throws Conflict unless it has ended */
  revert(id: number, language: Language): Promise<ImportDetailOut> {
    return this.db.transaction(async () => {
      const { startedAt } = await this.lock(id, ['done', 'stopped', 'failed', 'partly_reverted']);
      if (!startedAt) throw new Conflict('nothing_to_revert', NOTHING_WRITTEN);
      await this.db.repository(ImportRow).update({ importId: id }, { held: null });
      await this.begin(id, { state: 'reverting', handled: 0 });
      return this.get(id, language);
    });
  }

  async rows(id: number, query: ImportRowQuery, language: Language): Promise<Page<ImportRowOut>> {
    const { decisions } = await this.find(id);
    const builder = this.db.repository(ImportRow).createQueryBuilder('row').where('row.import_id = :importId', {
      importId: id,
    });
    const { data, ...whole } = await listPage(builder, query, ROW_RULES);
    return { data: data.map((row) => shownRow(row, decisions, language)), ...whole };
  }

  /** Keeps what a person says of a row, for the next trial and the run. @throws RuleBroken; Conflict once it runs */
  decide(id: number, rowId: number, { as, recordId }: ImportDecisionFields, language: Language): Promise<ImportRowOut> {
    return this.db.transaction(async () => {
      const { decisions } = await this.lock(id, ['checked', 'draft']);
      const row = await this.db.repository(ImportRow).findOneBy({ importId: id, id: rowId });
      // Lines that belong to no record are none to decide about.
      if (!row || row.ofLines) throw new NotFound({ fr: 'Ligne', en: 'Row' }, rowId);
      if (as === 'open') delete decisions[row.row];
      else if (as === 'same') decisions[row.row] = { recordId: await this.known(id, recordId) };
      else decisions[row.row] = { as };
      if (Object.keys(decisions).length > MOST_DECISIONS) throw new Conflict('too_many_decisions', TOO_MANY);
      await this.db.repository(Import).update(id, { decisions });
      return shownRow(row, decisions, language);
    });
  }

  /** The import, if there is one. @throws NotFound */
  async find(id: number): Promise<Import> {
    const found = await this.db.repository(Import).findOneBy({ id });
    if (!found) throw new NotFound(IMPORT, id);
    return found;
  }

  private async known(id: number, recordId: number | undefined): Promise<number> {
    const { resource } = await this.find(id);
    const [record] = recordId === undefined ? [] : await this.targets.of(resource).stored([recordId]);
    if (record) return record.id;
    throw RuleBroken.on('recordId', 'unknown_record', { fr: 'Fiche inconnue.', en: 'Unknown record.' });
  }

  private async lock(id: number, states: ImportState[]): Promise<Import> {
    const found = await this.db.repository(Import).findOne({ where: { id }, lock: { mode: 'pessimistic_write' } });
    if (!found) throw new NotFound(IMPORT, id);
    if (!states.includes(found.state))
      throw new Conflict('wrong_state', isBusyImport(found.state) ? BUSY : WRONG_STATE);
    return found;
  }

  /** By the person of the request, to whom the history will sign it. */
  private async begin(
    id: number,
    changes: Partial<Pick<Import, 'state' | 'mapping' | 'position' | 'linesPosition' | 'handled' | 'startedAt'>>,
  ) {
    const actor = currentActor();
    const by = actor && { userId: actor.id, userName: actor.name };
    await this.db.repository(Import).update(id, { ...changes, ...by, problem: null, endedAt: null } as object);
    await this.jobs.send(IMPORT_JOBS, { importId: id });
  }

  private async counts(ids: number[]): Promise<(id: number) => ImportCountsOut> {
    const rows = await this.db.query<{
      id: number;
      outcome: keyof ImportCountsOut;
      count: number;
      reverted: number;
      held: number;
      withoutLines: number;
    }>(
      `select import_id as id, outcome, count(*)::int as count, (count(*) filter (where reverted))::int as reverted,
         (count(held))::int as held, (count(*) filter (where ${WITHOUT_LINES}))::int as "withoutLines"
       from import_rows where import_id = any ($1) group by import_id, outcome`,
      [ids],
    );
    return (id) => {
      const none = Object.fromEntries(
        [...IMPORT_OUTCOMES, 'reverted', 'held', 'withoutLines'].map((name) => [name, 0]),
      );
      const counts = none as unknown as ImportCountsOut;
      for (const each of rows.filter((row) => row.id === id)) {
        counts[each.outcome] = each.count;
        counts.reverted += each.reverted;
        counts.held += each.held;
        counts.withoutLines += each.withoutLines;
      }
      return counts;
    };
  }
}

const RULES: ListRules<ImportQuery> = {
  sorts: { createdAt: 'import.createdAt', resource: 'import.resource', state: 'import.state' },
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filters: { resource: 'import.resource = :resource', state: 'import.state = :state' },
  search: (word) => `fold(import.file_name) like ${word}`,
};

const ROW_RULES: ListRules<ImportRowQuery> = {
  sorts: { row: 'row.row' },
  defaultSort: 'row',
  filters: {
    outcome: 'row.outcome = :outcome',
    held: '(row.held is not null) = :held',
    withoutLines: `coalesce(row.${WITHOUT_LINES}, false) = :withoutLines`,
  },
  search: (word) => `fold(row.label) like ${word}`,
};

function shown(imported: Import, counts: ImportCountsOut, language: Language): ImportOut {
  const {
    mapping: _mapping,
    decisions: _decisions,
    columns: _columns,
    lines: _lines,
    linesFileId: _linesFileId,
    linesFile: _linesFile,
    position: _position,
    linesPosition: _linesPosition,
    file: _file,
    ...own
  } = imported;
  return { ...own, problem: imported.problem?.[language] ?? null, counts };
}

function shownRow(row: ImportRow, decisions: Import['decisions'], language: Language): ImportRowOut {
  const { id, row: number, lastRow, ofLines, lineRows, outcome, label, recordId, lookAlikes, reverted } = row;
  const decision = ofLines ? undefined : decisions[number];
  return {
    id,
    row: number,
    lastRow,
    ofLines,
    lineRows,
    outcome,
    label,
    recordId,
    lookAlikes,
    reverted,
    reasons: row.reasons.map(({ row: at, ofLines: isOfLines = false, title, sentence }) => ({
      row: at,
      ofLines: isOfLines,
      title,
      reason: sentence[language],
    })),
    decision: decision === undefined ? null : 'as' in decision ? decision.as : String(decision.recordId),
    held: row.held?.[language] ?? null,
  };
}

const NOT_CHECKED = { fr: 'Vérifiez l’import avant de le lancer.', en: 'Check the import before you run it.' };
const BEGUN = { fr: 'Cet import a déjà été lancé.', en: 'This import was run already.' };
const BUSY = {
  fr: 'Cet import est en cours : attendez sa fin, ou arrêtez-le.',
  en: 'This import is under way: wait for its end, or stop it.',
};
const WRONG_STATE = { fr: 'L’import n’en est pas là.', en: 'The import is not at this point.' };
const NOTHING_WRITTEN = { fr: 'Cet import n’a rien écrit.', en: 'This import has written nothing.' };
const TOO_MANY = {
  fr: `Plus de ${MOST_DECISIONS} décisions : corrigez plutôt le fichier.`,
  en: `More than ${MOST_DECISIONS} decisions: mend the file instead.`,
};
