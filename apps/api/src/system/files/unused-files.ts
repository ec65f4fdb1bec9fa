import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Inject, Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import type { Config } from '../../config.js';
import { CONFIG } from '../../core/core.module.js';
import { Db } from '../../core/db.js';
import { FileStorage } from './file-storage.js';
import { incomingFolder } from './files.service.js';
import { StoredFile } from './stored-file.entity.js';

const DAY_MS = 86_400_000;

/** Removes, at start and each day, the files that were sent a day ago or more and that nothing refers to. */
@Injectable()
export class UnusedFiles implements OnModuleDestroy {
  private readonly logger = new Logger('Files');
  private timer: NodeJS.Timeout | undefined;
  private running = Promise.resolve();

  constructor(
    private readonly db: Db,
    private readonly storage: FileStorage,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  start(): void {
    const run = () => {
      this.running = this.remove().catch((error: Error) => this.logger.error('Unused files stay', error.stack));
    };
    this.timer = setInterval(run, DAY_MS).unref();
    run();
  }

  async onModuleDestroy(): Promise<void> {
    clearInterval(this.timer);
    await this.running;
  }

  async remove(): Promise<void> {
    for (const { id, key } of await this.unused()) {
      // The row goes for good only once the bytes are gone; a record that took the file in the meantime keeps both.
      await this.db.transaction(async () => {
        await this.db.repository(StoredFile).delete(id);
        await this.storage.remove(key);
      });
    }
    await this.removeHalves();
  }

  /** By the catalogue: every column that refers to a file counts, in its table and in the trash. */
  private async unused(): Promise<{ id: number; key: string }[]> {
    const references = await this.db.query<{ holder: string; name: string }>(
      `select c.conrelid::regclass::text as holder, a.attname as name from pg_constraint c
       join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
       where c.contype = 'f' and c.confrelid = 'stored_files'::regclass`,
    );
    const used = references.map(
      ({ holder, name }) => `
        select ${name} from ${holder} union all
        select (row_kept ->> '${name}')::int from trash_items, jsonb_array_elements(rows) part,
          jsonb_array_elements(part -> 'rows') row_kept where part ->> 'table' = '${holder}'`,
    );
    return this.db.query(
      `select id, key from stored_files f where created_at < now() - interval '1 day'
       and not exists (select 1 from (${['select null::int', ...used].join(' union all ')}) used (id) where used.id = f.id)`,
    );
  }

  /** What a process that was killed had received so far. */
  private async removeHalves(): Promise<void> {
    const folder = incomingFolder(this.config);
    for (const name of await readdir(folder).catch(() => [])) {
      const place = path.join(folder, name);
      const { mtimeMs } = await stat(place);
      if (mtimeMs < Date.now() - DAY_MS) await rm(place, { force: true });
    }
  }
}
