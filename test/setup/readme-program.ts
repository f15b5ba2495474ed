import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import ts from 'typescript';

const OPTIONS: ts.CompilerOptions = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.NodeNext,
  moduleResolution: ts.ModuleResolutionKind.NodeNext,
  types: ['node'],
  strict: true,
  skipLibCheck: true,
  experimentalDecorators: true,
};

/** The blocks of TypeScript of a text that begin with an import: programs that are whole. */
export async function programsIn(markdown: string): Promise<string[]> {
  const text = await readFile(markdown, 'utf8');
  return [...text.matchAll(/^```ts\n(import .*?)^```$/gms)].map(([, program]) => program!);
}

/** A folder with the packages of this repository and nothing else, as somebody pastes into. */
export class PastedPrograms {
  private constructor(private readonly folder: string) {}

  /** Writes each program to a file of its own and compiles it. */
  static async create(programs: Record<string, string>): Promise<PastedPrograms> {
    const folder = await mkdtemp(path.join(tmpdir(), 'taskward-readme-'));
    await symlink(path.resolve('node_modules'), path.join(folder, 'node_modules'));
    await writeFile(path.join(folder, 'package.json'), '{ "type": "module" }');
    for (const [name, text] of Object.entries(programs)) {
      await writeFile(path.join(folder, `${name}.ts`), text);
    }
    return new PastedPrograms(folder);
  }

  /** Compiles them; @returns what the compiler has against them */
  compile(...names: string[]): string[] {
    const files = names.map((name) => path.join(this.folder, `${name}.ts`));
    const host = ts.createCompilerHost(OPTIONS);
    host.getCurrentDirectory = () => this.folder;
    const program = ts.createProgram(files, OPTIONS, host);
    const { diagnostics } = program.emit();
    return [...ts.getPreEmitDiagnostics(program), ...diagnostics].map(({ messageText }) =>
      ts.flattenDiagnosticMessageText(messageText, '\n'),
    );
  }

  /** Starts a program that goes on; it is ended by `child.kill()`. */
  start(name: string, env: Record<string, string>) {
    return spawn(process.execPath, [`${name}.js`], { cwd: this.folder, env, stdio: 'pipe' });
  }

  /** Runs a program to its end; @returns what it printed */
  async run(name: string, env: Record<string, string>): Promise<string> {
    const options = { cwd: this.folder, env };
    const { stdout } = await promisify(execFile)(process.execPath, [`${name}.js`], options);
    return stdout;
  }

  remove = () => rm(this.folder, { recursive: true, force: true });
}
