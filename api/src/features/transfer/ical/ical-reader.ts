import { ForeignFile, lost } from '../foreign-file.js';
import type { Entry } from '../items.js';
import type { Spool } from '../spool.js';
import { FileZones } from './file-zones.js';
import { todoBlocks } from './todo-blocks.js';
import { TodoReader } from './todo-reader.js';
import { TodoTree } from './todo-tree.js';

/**
 * Reads the VTODOs of iCalendar files (RFC 5545). A task may stand before the one above it: the file
 * is read once for each level.
 */
export async function* readIcal(file: Spool): AsyncGenerator<Entry> {
  const tree = new TodoTree();
  const zones = new FileZones();
  for await (const block of todoBlocks(file)) {
    if (block.kind === 'todo') tree.add(block);
    else if (block.kind === 'zone') zones.add(block);
    else yield block;
  }
  const levels = yield* tree.settle();
  const reader = new TodoReader(new ForeignFile(), tree, zones);
  for (let level = 1; level <= levels; level += 1) {
    for await (const block of todoBlocks(file)) {
      if (block.kind !== 'todo' || tree.levelOf(block) !== level) continue;
      if (block.lines.some((text) => /^RECURRENCE-ID[;:]/i.test(text))) {
        yield lost(`/lines/${block.line}`, 'is left out: it changes one occurrence of another');
      } else if (tree.isRepeated(block)) {
        yield lost(`/lines/${block.line}`, 'is left out: one with its UID came before');
      } else {
        yield* reader.todo(block);
      }
    }
  }
}
