import { addDemo } from './system/demo.js';
import { progress } from './system/progress.js';
import { runSystem } from './system/system.js';

/** npm start: the built system. --demo adds one account with tasks in it. */
export async function main(args: string[]): Promise<void> {
  const unknown = args.find((argument) => argument !== '--demo');
  if (unknown) {
    process.stderr.write(`npm start knows --demo alone, not ${unknown}\n`);
    process.exit(1);
  }
  const settings = await runSystem('built');
  if (settings && args.includes('--demo')) {
    await progress('demo', async () => {
      const { email, password } = await addDemo(settings);
      return `sign in as ${email} with the password ${password}`;
    }).catch(({ message }: Error) => {
      // What runs already goes on running.
      process.stderr.write(`No demo account was made: ${message}\n`);
    });
  }
}
