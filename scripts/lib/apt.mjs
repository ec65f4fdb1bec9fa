import { run } from './run.mjs';

/**
 * Installs a Debian package, as root or as an account that may become root without a password; whether it is there then.
 * Says on stderr what it does, and `why`.
 */
export async function installByApt(name, why) {
  const prefix = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = async (...args) => {
    // Another package manager may be at work, such as that of the daily upgrades.
    const options = ['-q', '-o', 'DPkg::Lock::Timeout=120'];
    const [program, ...rest] = [...prefix, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...options, ...args];
    return (await run(program, rest)).code === 0;
  };
  if (!(await apt('--version'))) return false;
  console.error(`Installing ${name} for ${why} (apt-get install ${name})...`);
  await apt('update');
  if (await apt('install', '-y', '--no-install-recommends', name)) return true;
  console.error('apt-get could not install it.');
  return false;
}
