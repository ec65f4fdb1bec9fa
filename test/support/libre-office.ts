import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** The path of LibreOffice, installed when it can be; '' = it is not to be had here. */
export function findLibreOffice(): string {
  return execFileSync(process.execPath, [path.join(__dirname, '../../scripts/soffice.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

/** What LibreOffice makes of a document, as a PDF. */
export function asPdfByLibreOffice(soffice: string, document: Buffer, ending: string): Buffer {
  const folder = mkdtempSync(path.join(tmpdir(), 'terril-office-'));
  try {
    const file = path.join(folder, `document.${ending}`);
    writeFileSync(file, document);
    // A profile of its own: another LibreOffice that runs here would take the file and answer nothing.
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    execFileSync(soffice, [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, file], {
      stdio: 'ignore',
      timeout: 120_000,
    });
    return readFileSync(path.join(folder, 'document.pdf'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
