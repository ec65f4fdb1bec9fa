import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder; every command works from here, wherever it is typed. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs a program quietly and keeps what it printed.
 * @returns {Promise<{ code: number, output: string }>} the exit code, 127 when there is no such program.
 */
export function run(program, args, { cwd = ROOT, env = process.env, show = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd, env, stdio: show ? 'inherit' : ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', (error) => resolve({ code: 127, output: error.message }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Runs npm, the one that runs this command if there is one. */
export function npm(args, options) {
  const script = process.env.npm_execpath;
  return script?.endsWith('.js') ? run(process.execPath, [script, ...args], options) : run('npm', args, options);
}

/** Runs the program that an installed package puts under `name`. */
export function tool(packageName, name, args, options) {
  const manifest = path.join(ROOT, 'node_modules', packageName, 'package.json');
  const { bin } = createRequire(import.meta.url)(manifest);
  const file = path.join(path.dirname(manifest), typeof bin === 'string' ? bin : bin[name]);
  return run(process.execPath, [file, ...args], options);
}

/** Something went wrong that one sentence tells; no stack is shown for it. */
export class Refusal extends Error {}

/** Runs a command's `main`, and ends it with a sentence when it fails. */
export async function command(main) {
  process.chdir(ROOT);
  try {
    await main();
  } catch (error) {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  }
}

/** `12.3 s` since `start`, a moment of performance.now(). */
export function since(start) {
  return `${((performance.now() - start) / 1000).toFixed(1)} s`;
}
