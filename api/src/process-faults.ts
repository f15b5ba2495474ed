import { Logger } from '@nestjs/common';

const logger = new Logger('process');

/**
 * Decides what a fault costs that no request caught, and logs it as one line.
 *
 * A rejection that nobody awaited leaves its own request undone, and all others as they are: the
 * process goes on. After an exception that nobody caught, nothing is known of what it interrupted:
 * the process drains and ends, and whoever runs it starts another.
 *
 * A log that nobody reads any more is no fault: were it one, logging it would make the next, and
 * the process would never come to its end.
 */
export function surviveFaults(): void {
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);
  process.on('unhandledRejection', (reason) => log('unhandled rejection', reason));
  process.on('uncaughtException', (error) => {
    log('uncaught exception, stopping', error);
    // The drain that follows may be clean, and ends with 0.
    process.once('exit', () => (process.exitCode = 1));
    process.kill(process.pid, 'SIGTERM');
  });
}

/** Neither a statement's values nor a failing row, which drivers hang on their errors. */
function log(what: string, fault: unknown): void {
  const { message, stack } = fault instanceof Error ? fault : new Error(String(fault));
  logger.error(`${what}: ${message}`, stack);
}
