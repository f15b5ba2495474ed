import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';

/** A block of commands, and what the guide says it prints. */
export interface GuideStep {
  heading: string;
  commands: string;
  printed: string;
}

/** Whether this machine has what the guide asks for. */
export const curl = spawnSync('bash', ['-c', 'command -v curl']).status === 0;

const BLOCK = /^```(\w+)\n(.*?)^```$/gms;

/** The blocks of shell in a guide; a block of text behind one is what it prints. */
export function stepsOf(markdown: string): GuideStep[] {
  const steps: GuideStep[] = [];
  for (const { index, 1: language, 2: text = '' } of markdown.matchAll(BLOCK)) {
    const heading =
      markdown
        .slice(0, index)
        .match(/^## .*$/gm)
        ?.at(-1) ?? '';
    if (language === 'sh') steps.push({ heading, commands: text, printed: '' });
    else steps.at(-1)!.printed = text;
  }
  return steps;
}

const MARK = '=== next ===';

/**
 * Runs all blocks in one shell, as somebody who copies them one after the other.
 *
 * @returns what each printed
 * @throws where a command fails, with what was printed till then
 */
export async function runGuide(
  steps: GuideStep[],
  variables: Record<string, string>,
): Promise<string[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'taskward-guide-'));
  const script = steps.map(({ commands }) => commands).join(`echo '${MARK}'\n`);
  const { PATH = '' } = process.env;
  const env = { PATH: `${path.dirname(process.execPath)}:${PATH}`, ...variables };
  try {
    const { stdout } = await promisify(execFile)('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: folder,
      env,
      timeout: 120_000,
    });
    return stdout.split(`${MARK}\n`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
