import { Injectable } from '@nestjs/common';
import { isBusyLedger } from '@terril/domain';
import { currentActor } from '../../core/actor.js';
import { Db } from '../../core/db.js';
import { Conflict, type Language, RuleBroken } from '../../core/errors.js';
import { Jobs } from '../../core/jobs.js';
import { listPage, type ListRules, type Page } from '../../core/list-query.js';
import { mustFind } from '../../core/save.js';
import { StoredFile } from '../../system/files/stored-file.entity.js';
import { ConfirmLedger, LEDGER_IMPORT } from './confirm-ledger.js';
import { LedgerImport } from './ledger-import.entity.js';
import { LedgerReportService } from './ledger-report.service.js';
import type {
  LedgerConfirmation,
  LedgerImportCreate,
  LedgerImportDetailOut,
  LedgerImportOut,
  LedgerImportQuery,
} from './ledger.dto.js';
import { LEDGER_JOBS } from './read-ledger.js';

const RULES: ListRules<LedgerImportQuery> = {
  sorts: { createdAt: 'import.createdAt', year: 'import.year' },
  defaultSort: 'createdAt',
  defaultOrder: 'DESC',
  filters: { year: 'import.year = :year' },
  search: (word) => `fold(import.file_name) like ${word}`,
};

/** The accountant's files: sent, read aside, shown, and confirmed. */
@Injectable()
export class LedgerService {
  constructor(
    private readonly db: Db,
    private readonly jobs: Jobs,
    private readonly report: LedgerReportService,
    private readonly confirming: ConfirmLedger,
  ) {}

  async list(query: LedgerImportQuery, language: Language): Promise<Page<LedgerImportOut>> {
    const { data, ...whole } = await listPage(
      this.db.repository(LedgerImport).createQueryBuilder('import'),
      query,
      RULES,
    );
    return { data: data.map((found) => shown(found, language)), ...whole };
  }

  /** With what it would change, or did. @throws NotFound */
  async get(id: number, language: Language): Promise<LedgerImportDetailOut> {
    const found = await mustFind(this.db, LedgerImport, id, LEDGER_IMPORT);
    const { faults, unbalanced } = found;
    return { ...shown(found, language), faults, unbalanced, ...(await this.report.of(found)) };
  }

  /** Has the file read in the background. @throws RuleBroken on a file that was not sent for an import */
  create({ year, fileId }: LedgerImportCreate, language: Language): Promise<LedgerImportDetailOut> {
    return this.db.transaction(async () => {
      const file = await this.db.repository(StoredFile).findOneBy({ id: fileId, purpose: 'import' });
      if (!file) throw RuleBroken.on('fileId', 'unknown_file', UNKNOWN_FILE);
      const actor = currentActor();
      const { id } = await this.db.repository(LedgerImport).save({
        year,
        fileId,
        fileName: file.name,
        sha256: file.sha256,
        state: 'reading',
        userId: actor?.id ?? null,
        userName: actor?.name ?? 'Terril',
      });
      await this.jobs.send(LEDGER_JOBS, { importId: id });
      return this.get(id, language);
    });
  }

  /** @throws as `ConfirmLedger` */
  async confirm(id: number, how: LedgerConfirmation, language: Language): Promise<LedgerImportDetailOut> {
    await this.confirming.confirm(id, how);
    return this.get(id, language);
  }

  /** Forgets a file; the amounts that a confirmed one gave are not known any more. @throws NotFound; Conflict while it is read or confirmed */
  remove(id: number): Promise<void> {
    return this.db.transaction(async () => {
      const { year } = await mustFind(this.db, LedgerImport, id, LEDGER_IMPORT);
      await this.db.query(`select pg_advisory_xact_lock(hashtext('budget'), $1)`, [year]);
      const found = await mustFind(this.db, LedgerImport, id, LEDGER_IMPORT);
      if (isBusyLedger(found.state)) throw new Conflict('being_read', BEING_READ);
      if (found.state === 'confirmed') {
        await this.db.doing('revert');
        await this.db.query(FORGET_ACTUALS, [id]);
      }
      await this.db.repository(LedgerImport).delete(id);
    });
  }
}

/** In the months that its entries are of: those that a later file told are not its own any more. */
const FORGET_ACTUALS = `
  update budget_lines l set actual = null, actual_imported = false, version = version + 1, updated_at = now()
  where actual_imported and make_date(year, month, 1) in (
    select date_trunc('month', day)::date from ledger_entries where import_id = $1 and counted)`;

function shown(found: LedgerImport, language: Language): LedgerImportOut {
  const {
    fileId: _f,
    sha256: _s,
    userId: _u,
    faults: _t,
    unbalanced: _b,
    confirmation: _c,
    failure,
    fromMonth,
    untilMonth,
    ...rest
  } = found;
  return {
    ...rest,
    failure: failure?.[language] ?? null,
    fromMonth: fromMonth?.slice(0, 7) ?? null,
    untilMonth: untilMonth?.slice(0, 7) ?? null,
  };
}

const UNKNOWN_FILE = {
  fr: 'Ce fichier n’a pas été envoyé pour un import.',
  en: 'This file was not sent for an import.',
};
const BEING_READ = {
  fr: 'Ce fichier est en cours de lecture ou de confirmation.',
  en: 'This file is being read or confirmed.',
};
