// Prints the path of LibreOffice, which the tests open documents with, and installs it when there is none; nothing when it cannot.
import { existsSync } from 'node:fs';
import { installByApt } from './lib/apt.mjs';
import { command } from './lib/run.mjs';

const USUAL = ['/usr/bin/soffice', '/usr/bin/libreoffice', '/Applications/LibreOffice.app/Contents/MacOS/soffice'];

await command(async () => {
  const found = () => process.env.SOFFICE_PATH ?? USUAL.find(existsSync);
  if (!found()) await installByApt('libreoffice-writer', 'the tests of documents');
  console.log(found() ?? '');
});
