// Runs scripts/<name>.ts in this process: node scripts/command.mjs <name> [what it is told]
// Nothing is installed here. run.mjs does that first; a container has what it runs.
import { register } from 'tsx/esm/api';

const [name, ...args] = process.argv.slice(2);
register();
const { main } = await import(`./${name}.ts`);
await main(args);
