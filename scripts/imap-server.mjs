// Prints the path of Dovecot, the IMAP server of the mailbox tests, and installs it when there is none; nothing when it cannot.
import { existsSync } from 'node:fs';
import { installByApt } from './lib/apt.mjs';
import { command } from './lib/run.mjs';

const USUAL = ['/usr/sbin/dovecot', '/opt/homebrew/sbin/dovecot', '/usr/local/sbin/dovecot'];

await command(async () => {
  const found = () => process.env.DOVECOT_PATH ?? USUAL.find(existsSync);
  if (!found()) await installByApt('dovecot-imapd', 'the mailbox tests');
  console.log(found() ?? '');
});
