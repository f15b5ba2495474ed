import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** A browser that can be started, and what its process needs to know. */
export interface BrowserProgram {
  executablePath: string;
  env: Record<string, string>;
}

/**
 * The Chromium that CHROME_PATH names, or the one of `@sparticuz/chromium`, which is made for
 * Linux on x64 alone.
 *
 * @throws Error in one line where there is neither
 */
export async function browserProgram(): Promise<BrowserProgram> {
  const env = Object.fromEntries(
    Object.entries(process.env).flatMap(([name, value]) => (value ? [[name, value]] : [])),
  );
  const chosen = env['CHROME_PATH'];
  if (chosen && existsSync(chosen)) return { executablePath: chosen, env };
  if (chosen) throw new Error(`CHROME_PATH names ${chosen}, which is not there`);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error('no browser for this platform among the packages: set CHROME_PATH to a Chrome');
  }
  const home = await unpacked();
  const executablePath = path.join(home, 'chromium');
  const fonts = { ...env, FONTCONFIG_FILE: path.join(home, 'fonts.conf') };
  // The package brings NSS and its like for machines that have none; the machine's own go first.
  const bundled = { ...fonts, LD_LIBRARY_PATH: path.join(home, 'al2023', 'lib') };
  const runs = spawnSync(executablePath, ['--version'], { env: fonts }).status === 0;
  return { executablePath, env: runs ? fonts : bundled };
}

/**
 * Unpacks the package once for each version and user. The folder appears whole or not at all, so
 * that workers who start together need not wait for each other.
 */
async function unpacked(): Promise<string> {
  const manifest = await readFile('node_modules/@sparticuz/chromium/package.json', 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const cache = path.resolve('node_modules/.cache');
  const home = path.join(cache, `chromium-${version}-${process.getuid?.() ?? 0}`);
  if (existsSync(home)) return home;

  await mkdir(cache, { recursive: true });
  const draft = await mkdtemp(path.join(cache, 'unpacking-'));
  unpackInto(draft);
  await writeFile(path.join(draft, 'fonts.conf'), fontsConfig(home));
  await rename(draft, home).catch(async (error: unknown) => {
    await rm(draft, { recursive: true });
    if (!existsSync(home)) throw error; // else another worker was first
  });
  return home;
}

/** The package always unpacks into the system's temporary folder: in a process of its own, `folder`. */
function unpackInto(folder: string): void {
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  const { status, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    // The second makes it unpack its libraries too.
    env: { ...process.env, TMPDIR: folder, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`the browser could not be unpacked: ${stderr}`);
}

const fontsConfig = (home: string) => `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="default">${path.join(home, 'fonts')}</dir>
  <cachedir>${path.join(home, 'fonts-cache')}</cachedir>
</fontconfig>
`;
