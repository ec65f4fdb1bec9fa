import 'reflect-metadata';
import { readConfig } from './config.js';
import { explain } from './explain.js';
import { serve } from './serve.js';

async function main(): Promise<void> {
  const config = readConfig(process.env);
  try {
    const { stop } = await serve(config, console.log);
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      process.once(signal, () => void stop().then(() => process.exit(0)));
    }
  } catch (error) {
    console.error(explain(error, config.port));
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(explain(error, 0));
  process.exitCode = 1;
});
