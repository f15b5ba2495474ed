import { type ChildProcess, spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { LogFile } from './log-file.js';

const TETHERED = fileURLToPath(new URL('./tethered.mjs', import.meta.url));

/** Milliseconds that a program gets to end by itself; the API takes up to 9.5 s to drain. */
const GRACE = 15_000;

/** One of the house's programs, run as a process of its own. */
export class Program {
  /** Settles when the process is gone, whatever ended it. */
  readonly ended: Promise<void>;
  private readonly child: ChildProcess;
  private readonly log: LogFile;

  /**
   * @param args the script and what it is told
   * @param logPlace the file that its words are appended to
   * @param flags for node itself
   * @param echo prints its words as they come, beside writing them to the log
   */
  constructor(
    readonly name: string,
    args: string[],
    env: Record<string, string>,
    logPlace: string,
    echo: boolean,
    flags: string[] = [],
  ) {
    this.log = new LogFile(logPlace, {
      onFailure: (reason) =>
        process.stderr.write(
          `The log ${logPlace} cannot be written: ${reason}. ${name} goes on.\n`,
        ),
    });
    this.child = spawn(process.execPath, [...flags, TETHERED, ...args], {
      env: env,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    for (const stream of [this.child.stdout!, this.child.stderr!]) {
      stream.on('data', (chunk: Buffer) => {
        this.log.append(chunk);
        if (echo) process.stdout.write(`[${name}] ${chunk.toString().trimEnd()}\n`);
      });
    }
    this.ended = new Promise((resolve) =>
      this.child.once('close', () => {
        this.log.close();
        resolve();
      }),
    );
  }

  /**
   * Waits until `url` answers 2xx.
   *
   * @throws Error with the program's last words when it ends, or stays silent for a minute
   */
  async answers(url: string): Promise<void> {
    let ended = false;
    void this.ended.then(() => (ended = true));
    for (const end = Date.now() + 60_000; Date.now() < end && !ended;) {
      const answer = await fetch(url, { signal: AbortSignal.timeout(2_000) }).catch(() => null);
      if (answer?.ok) return;
      await Promise.race([this.ended, new Promise((resolve) => setTimeout(resolve, 50))]);
    }
    throw new Error(`${this.name} did not start:\n${this.lastWords()}`);
  }

  /** Null while it runs, and where a signal ended it. */
  get exitCode(): number | null {
    return this.child.exitCode;
  }

  lastWords(): string {
    return this.log.lastLines(15);
  }

  /** Asks it to end, and insists after fifteen seconds. */
  async stop(): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const insist = setTimeout(() => void this.kill(), GRACE);
    this.child.kill('SIGTERM');
    await this.ended;
    clearTimeout(insist);
  }

  /** Ends it at once, in the middle of whatever it does. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }
}
