import { execFileSync, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir, userInfo } from 'node:os';
import path from 'node:path';
import { freePort } from './api.js';

/** A real IMAP server of this machine, Dovecot, with one empty mailbox. */
export interface ImapServer {
  /** As IMAP_URL takes it: without TLS, as on this very machine. */
  url: string;
  /** The same server with TLS, by a certificate that nobody vouches for. */
  tlsUrl: string;
  /** Puts a message into the inbox, as a mail server does. */
  deliver(message: string | Buffer): void;
  /** The names of what is in the inbox, which tell what was marked as read. */
  names(): string[];
  /** Forgets the UIDs of all messages: they get others, under another UIDVALIDITY. */
  renumber(): void;
  stop(): Promise<void>;
}

/** The path of Dovecot, installed when it can be; '' = it is not to be had here. */
export function findDovecot(): string {
  return execFileSync(process.execPath, [path.join(__dirname, '../../scripts/imap-server.mjs')], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
  }).trim();
}

export async function startImapServer(dovecot: string): Promise<ImapServer> {
  const folder = mkdtempSync(path.join(tmpdir(), 'terril-imap-'));
  const [port, tlsPort] = [await freePort(), await freePort()];
  const inbox = path.join(folder, 'mail');
  for (const each of ['cur', 'new', 'tmp']) mkdirSync(path.join(inbox, each), { recursive: true });
  execFileSync(
    'openssl',
    [
      'req',
      '-x509',
      '-newkey',
      'rsa:2048',
      '-nodes',
      '-subj',
      '/CN=localhost',
      '-keyout',
      path.join(folder, 'key.pem'),
      '-out',
      path.join(folder, 'cert.pem'),
    ],
    { stdio: 'ignore' },
  );
  // Root may read no mail: Dovecot then does as another account.
  const isRoot = process.getuid?.() === 0;
  const account = isRoot ? 'nobody' : userInfo().username;
  const { uid, gid } = isRoot ? accountOf(account) : { uid: process.getuid?.() ?? 0, gid: process.getgid?.() ?? 0 };
  writeFileSync(path.join(folder, 'dovecot.conf'), configuration({ folder, port, tlsPort, uid, gid, account, isRoot }));
  chmodSync(folder, 0o755);
  if (isRoot) execFileSync('chown', ['-R', `${uid}:${gid}`, inbox]);
  const server = spawn(dovecot, ['-F', '-c', path.join(folder, 'dovecot.conf')], { stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.once('exit', () => resolve()));
  await listening(port);
  const own = (place: string) => isRoot && execFileSync('chown', [`${uid}:${gid}`, place]);
  let count = 0;
  return {
    url: `imap://crm:secret@127.0.0.1:${port}`,
    tlsUrl: `imaps://crm:secret@127.0.0.1:${tlsPort}`,
    deliver: (message) => {
      const place = path.join(inbox, 'new', `${Date.now()}.${String(++count).padStart(6, '0')}.${randomUUID()}`);
      writeFileSync(`${place}.part`, message);
      own(`${place}.part`);
      execFileSync('mv', [`${place}.part`, place]);
    },
    names: () =>
      execFileSync('ls', [path.join(inbox, 'cur'), path.join(inbox, 'new')], { encoding: 'utf8' }).split('\n'),
    renumber: () => execFileSync('sh', ['-c', `rm -f ${inbox}/dovecot*`]),
    stop: async () => {
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function accountOf(name: string): { uid: number; gid: number } {
  const id = (flag: string) => Number(execFileSync('id', [flag, name], { encoding: 'utf8' }));
  return { uid: id('-u'), gid: id('-g') };
}

interface Settings {
  folder: string;
  port: number;
  tlsPort: number;
  uid: number;
  gid: number;
  account: string;
  isRoot: boolean;
}

const configuration = ({ folder, port, tlsPort, uid, gid, account, isRoot }: Settings) => `
protocols = imap
listen = 127.0.0.1
base_dir = ${folder}/run
state_dir = ${folder}/state
log_path = ${folder}/dovecot.log
ssl = yes
ssl_cert = <${folder}/cert.pem
ssl_key = <${folder}/key.pem
disable_plaintext_auth = no
first_valid_uid = 1
${isRoot ? '' : `default_internal_user = ${account}\ndefault_internal_group = ${execFileSync('id', ['-gn'], { encoding: 'utf8' }).trim()}\ndefault_login_user = ${account}`}
service anvil {
  chroot =
}
service imap-login {
  chroot =
  inet_listener imap {
    port = ${port}
  }
  inet_listener imaps {
    port = ${tlsPort}
    ssl = yes
  }
}
passdb {
  driver = static
  args = password=secret
}
userdb {
  driver = static
  args = uid=${uid} gid=${gid} home=${folder}/mail
}
mail_location = maildir:${folder}/mail
`;

async function listening(port: number): Promise<void> {
  for (let tries = 0; tries < 200; tries++) {
    const isOpen = await new Promise<boolean>((resolve) => {
      const socket = connect(port, '127.0.0.1', () => (socket.destroy(), resolve(true)));
      socket.on('error', () => resolve(false));
    });
    if (isOpen) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('Dovecot does not listen.');
}
