import 'reflect-metadata';
import { readConfig } from './config.js';

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
    // Loaded after the handlers: it takes a second, and the first process of a container is deaf to other signals.
    const { serve } = await import('./serve.js');
    ({ stop } = await serve(config, console.log));
  } catch (error) {
    await fail(error, config.port);
  }
}

async function fail(error: unknown, port: number): Promise<void> {
  const { explain } = await import('./explain.js');
  console.error(explain(error, port));
  // At once, whatever a library still holds open: what was started is stopped by now.
  process.exit(1);
}

main().catch((error: unknown) => fail(error, 0));
