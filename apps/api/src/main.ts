import 'reflect-metadata';
import { readConfig } from './config.js';
import { explain } from './explain.js';
import { serve } from './serve.js';

/** Serves until a signal; one that comes before all is started, or again while it stops, ends at once but in order. */
async function main(): Promise<void> {
  let stop: (() => Promise<void>) | undefined;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      const stopping = stop?.();
      stop = undefined;
      if (stopping) void stopping.finally(() => process.exit(0));
      else process.exit(1);
    });
  }
  const config = readConfig(process.env);
  try {
    ({ stop } = await serve(config, console.log));
  } catch (error) {
    console.error(explain(error, config.port));
    process.exitCode = 1;
  }
}

main().catch((error: unknown) => {
  console.error(explain(error, 0));
  process.exitCode = 1;
});
