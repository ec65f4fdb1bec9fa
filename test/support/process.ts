import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Built by `tsc -b`, as npm test does before. */
const MAIN = join(__dirname, '../../apps/api/dist/main.js');

/** The API as a process of its own, started as `npm start` does. */
export interface ApiProcess {
  /** What it printed when it began to serve. @throws what it printed on stderr when it ended instead. */
  served: Promise<string>;
  /** Its end: the code, and what it printed on stderr. */
  ended: Promise<{ code: number | null; stderr: string }>;
  stop(): Promise<{ code: number | null; stderr: string }>;
  /** SIGSTOP leaves it as if the machine slept, until SIGCONT; SIGKILL ends it as a power cut does. */
  signal(name: 'SIGSTOP' | 'SIGCONT' | 'SIGKILL'): void;
}

/** Starts main.js with `env` and nothing else of this environment but where programs and temporary files are. */
export function startProcess(env: NodeJS.ProcessEnv): ApiProcess {
  const { PATH, HOME, TMPDIR } = process.env;
  const child = spawn(process.execPath, [MAIN], {
    env: { PATH, HOME, TMPDIR, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stdout = '';
  let stderr = '';
  child.stderr.on('data', (chunk: Buffer) => (stderr += String(chunk)));
  const ended = new Promise<{ code: number | null; stderr: string }>((resolve) =>
    child.on('close', (code) => resolve({ code, stderr })),
  );
  const served = new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (chunk: Buffer) => {
      stdout += String(chunk);
      if (stdout.includes('Terril is at')) resolve(stdout);
    });
    void ended.then(() => reject(new Error(`It ended before it served:\n${stderr}`)));
  });
  served.catch(() => undefined);
  return {
    served,
    ended,
    stop: () => {
      child.kill('SIGTERM');
      return ended;
    },
    signal: (name) => void child.kill(name),
  };
}
