import { EventEmitter, once } from 'node:events';
import type { Readable, Writable } from 'node:stream';
import { Injectable, type OnModuleDestroy, StreamableFile } from '@nestjs/common';
import { EventEmitter2 } from '@nestjs/event-emitter';
import type { RecordedType } from '@terril/domain';
import type { ObjectLiteral, SelectQueryBuilder } from 'typeorm';
import type { SignedIn } from './access.js';
import { Clock } from './clock.js';
import { Db } from './db.js';
import { type Language, type Sentence, TooManyFiles } from './errors.js';
import { chosenColumns, type ExportColumns } from './export-columns.js';
import type { FileFields } from './export-query.js';
import { fileName } from './file-name.js';
import type { ListQuery, ListRules } from './list-query.js';
import { openRows, type WholeList } from './list-rows.js';
import type { TableFile, TableFormat } from './table-file.js';
import { FORMATS, mustFit } from './table-formats.js';
import { tell } from './tell.js';

/** What a file of rows is called, and what each column shows. */
interface NamedRows<Row> {
  /** What its rows are, or are part of: the history tells the export among these. */
  recordType: RecordedType;
  /** Of the file and its sheet: 'Structures'. */
  name: Sentence;
  columns: ExportColumns<Row>;
}

/** Rows as a file takes them. */
export interface ExportedRows<Row> extends NamedRows<Row> {
  /** Opens them inside the transaction that reads them. */
  open: () => Promise<WholeList<Row>>;
}

/** A list as a file takes it: its rows, and what it offers. */
export interface ExportedList<Entity extends ObjectLiteral, Query extends ListQuery, Row> extends NamedRows<Row> {
  /** Asked for inside the transaction that reads them. */
  builder: () => SelectQueryBuilder<Entity>;
  rules: ListRules<Query>;
  /** A batch as the list shows it. */
  shown: (batch: Entity[]) => Row[] | Promise<Row[]>;
}

/** Who asked for a file, and the language it is in. */
export interface FileReader {
  language: Language;
  by: SignedIn | undefined;
}

/** Published, and awaited, before the first byte of a list leaves: `ListExported`. The history follows it. */
export const LIST_EXPORTED = 'lists.exported';

export interface ListExported {
  by: SignedIn | undefined;
  recordType: RecordedType;
  list: Sentence;
  format: TableFormat;
  rows: number;
  query: object;
}

/** Each holds a connection of the pool for as long as its reader takes. */
const MOST_AT_ONCE = 4;
/** How long one more waits for its turn. */
const TURN_MS = 5_000;
/** A reader who takes nothing for so long is gone. */
const PATIENCE_MS = 120_000;

/** Writes whole lists into files, row by row as they are read: memory stays flat whatever their length. */
@Injectable()
export class ListExporter implements OnModuleDestroy {
  private running = 0;
  /** 'free' each time a file is done. */
  private readonly turns = new EventEmitter().setMaxListeners(0);
  private readonly files = new Set<Readable>();

  constructor(
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly events: EventEmitter2,
  ) {}

  /**
   * The file of the whole filtered set, in the list's order. Whatever can be refused is refused before its first byte;
   * later errors break the connection off, so that a part is never taken for the whole.
   * @throws BadRequest on an unknown column or sort; RuleBroken when it has more rows than the format holds
   */
  async export<Entity extends ObjectLiteral & { id: number }, Query extends ListQuery, Row>(
    { builder, rules, shown, ...named }: ExportedList<Entity, Query, Row>,
    query: Query & FileFields,
    reader: FileReader,
  ): Promise<StreamableFile> {
    const { format: _format, columns: _columns, language: _language, ...filters } = query;
    const open = async () => {
      const { total, each } = await openRows(this.db, builder(), filters as unknown as Query, rules);
      return { total, each: (take: (rows: Row[]) => Promise<void>) => each(async (batch) => take(await shown(batch))) };
    };
    return this.exportRows({ ...named, open }, query, reader);
  }

  /** As `export`, of rows that are no list of records. */
  async exportRows<Row>(
    list: ExportedRows<Row>,
    { format = 'csv', columns: names, language: _language, ...query }: FileFields,
    { language, by }: FileReader,
  ): Promise<StreamableFile> {
    const columns = chosenColumns(list.columns, names);
    const { file, total } = await this.started<{ file: Readable; total: number }>(async (ready) => {
      const rows = await list.open();
      mustFit(format, rows.total);
      const head = columns.map(({ header, kind }) => ({ header: header[language], kind }));
      const table = FORMATS[format].open({ name: list.name[language], columns: head, total: rows.total, language });
      const write = writerOf(table);
      this.files.add(table.file.once('close', () => this.files.delete(table.file)));
      ready({ file: table.file, total: rows.total });
      try {
        await write(table.begin);
        await rows.each((batch) =>
          write(table.rows(batch.map((row) => columns.map(({ value }) => value(row, language))))),
        );
        table.sheet.end(table.end);
      } catch (error) {
        table.file.destroy(error as Error);
        throw error;
      }
    });
    const told: ListExported = { by, recordType: list.recordType, list: list.name, format, rows: total, query };
    try {
      await tell(this.events, LIST_EXPORTED, told);
    } catch (error) {
      file.destroy();
      throw error;
    }
    const name = `${fileName(list.name[language])}-${this.clock.today()}.${format}`;
    return new StreamableFile(file, {
      type: FORMATS[format].mediaType,
      disposition: `attachment; filename="${name}"`,
    });
  }

  /** A server that stops waits for no reader. */
  onModuleDestroy(): void {
    for (const file of this.files) file.destroy();
  }

  /** Runs `work` on a snapshot of its own and resolves as soon as it is `ready`, while it goes on. */
  private async started<Ready>(work: (ready: (what: Ready) => void) => Promise<void>): Promise<Ready> {
    const waited = AbortSignal.timeout(TURN_MS);
    while (this.running >= MOST_AT_ONCE) {
      await once(this.turns, 'free', { signal: waited }).catch(() => {
        throw new TooManyFiles();
      });
    }
    this.running += 1;
    return new Promise((resolve, reject) => {
      this.db
        .snapshot(() => work(resolve))
        // After `ready` the error is in the file already.
        .catch(reject)
        .finally(() => {
          this.running -= 1;
          this.turns.emit('free');
        });
    });
  }
}

/** Writes into the sheet no faster than the file is read. It throws once the reader is gone. */
export function writerOf({ file, sheet }: TableFile): (text: string) => Promise<void> {
  const gone = new AbortController();
  // An error reaches the reader by the end of the connection; a stream that nobody listens to would end the process.
  for (const stream of [file, sheet]) stream.on('error', () => gone.abort());
  file.once('close', () => {
    gone.abort();
    sheet.destroy();
  });
  return async (text) => {
    gone.signal.throwIfAborted();
    if (!sheet.write(text)) await drained(sheet, gone.signal);
  };
}

async function drained(sheet: Writable, gone: AbortSignal): Promise<void> {
  await once(sheet, 'drain', { signal: AbortSignal.any([gone, AbortSignal.timeout(PATIENCE_MS)]) });
}
