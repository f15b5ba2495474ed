import { lost } from '../foreign-file.js';
import type { Entry } from '../items.js';
import type { TodoBlock } from './todo-blocks.js';

interface Node {
  parent: string | null;
  line: number;
}

/** Which VTODO of a file stands below which, wherever in the file each of them is. */
export class TodoTree {
  private readonly nodes = new Map<string, Node>();

  add({ lines, line }: TodoBlock): void {
    const uid = uidOf(lines);
    if (!this.nodes.has(uid)) this.nodes.set(uid, { parent: parentIn(lines), line });
  }

  /** Cuts what leads nowhere or in a circle, and says so. @returns how many levels are left */
  *settle(): Generator<Entry, number> {
    let levels = 0;
    for (const [uid, node] of this.nodes) {
      const pointer = `/lines/${node.line}/RELATED-TO`;
      if (node.parent !== null && !this.nodes.has(node.parent)) {
        yield lost(pointer, 'is left out: the task above is not in the file');
        node.parent = null;
      }
      const level = this.levelOf(uid);
      if (level === Infinity) {
        yield lost(pointer, 'is left out: the tasks stand below each other in a circle');
        node.parent = null;
      }
      levels = Math.max(levels, this.levelOf(uid));
    }
    return levels;
  }

  parentOf(uid: string): string | null {
    return this.nodes.get(uid)?.parent ?? null;
  }

  /** From 1; Infinity in a circle. */
  levelOf(uid: string): number {
    let level = 1;
    const seen = new Set([uid]);
    for (let above = this.parentOf(uid); above !== null; above = this.parentOf(above)) {
      if (seen.has(above)) return Infinity;
      seen.add(above);
      level += 1;
    }
    return level;
  }
}

/** '' for one that has none, against RFC 5545 3.8.4.7. */
export const uidOf = (lines: string[]): string => valueOf(lines, /^UID(?:;[^:]*)?:(.*)$/i);

/** RELTYPE=PARENT is what RELATED-TO means by itself (3.8.4.5). */
const parentIn = (lines: string[]): string | null =>
  valueOf(lines, /^RELATED-TO(?:;RELTYPE="?PARENT"?)?:(.*)$/i) || null;

function valueOf(lines: string[], pattern: RegExp): string {
  for (const line of lines) {
    const value = pattern.exec(line)?.[1];
    if (value !== undefined) return value.trim();
  }
  return '';
}
