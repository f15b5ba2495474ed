import { MAX_LEVELS } from '../../tasks/task.js';
import { lost } from '../foreign-file.js';
import type { Entry } from '../items.js';
import { type Content, contentIn, parameter } from './content.js';
import { edgeOf, type TodoBlock } from './todo-blocks.js';

interface Node {
  parent: string | null;
  line: number;
  /** From 1; 0 before it is settled. */
  level: number;
}

/** Which VTODO of a file stands below which, wherever in the file each of them is. */
export class TodoTree {
  private readonly nodes = new Map<string, Node>();

  add(block: TodoBlock): void {
    const { lines, line } = block;
    const key = keyOf(block);
    if (!this.nodes.has(key)) this.nodes.set(key, { parent: parentIn(lines), line, level: 0 });
  }

  /**
   * Cuts what leads nowhere, in a circle or too deep, and says so.
   *
   * @returns how many levels are left
   */
  *settle(): Generator<Entry, number> {
    let levels = 0;
    for (const key of this.nodes.keys()) {
      // From here up to one whose level is known, and down again: each is settled once.
      const path = new Map<string, Node>();
      for (let at: string | null = key; at !== null && this.nodes.get(at)?.level === 0;) {
        const node: Node = this.nodes.get(at)!;
        path.set(at, node);
        const why = this.obstacle(node, path);
        if (why) yield this.cut(node, why);
        at = node.parent;
      }
      for (const node of [...path.values()].reverse()) {
        const above = node.parent === null ? 0 : this.nodes.get(node.parent)!.level;
        if (above >= MAX_LEVELS) yield this.cut(node, `there can be ${MAX_LEVELS} levels of tasks`);
        node.level = node.parent === null ? 1 : above + 1;
        levels = Math.max(levels, node.level);
      }
    }
    return levels;
  }

  /** The UID of the task above. */
  parentOf(block: TodoBlock): string | null {
    return this.nodes.get(keyOf(block))?.parent ?? null;
  }

  levelOf(block: TodoBlock): number {
    return this.nodes.get(keyOf(block))!.level;
  }

  /** Whether another with its UID came before. */
  isRepeated(block: TodoBlock): boolean {
    return this.nodes.get(keyOf(block))!.line !== block.line;
  }

  private obstacle({ parent }: Node, path: Map<string, Node>): string | null {
    if (parent === null) return null;
    if (!this.nodes.has(parent)) return 'the task above is not in the file';
    return path.has(parent) ? 'the tasks stand below each other in a circle' : null;
  }

  private cut(node: Node, why: string): Entry {
    node.parent = null;
    return lost(`/lines/${node.line}/RELATED-TO`, `is left out: ${why}`);
  }
}

/** Its UID; one without, against RFC 5545 3.8.4.7, is known by its line, which no UID can look like. */
const keyOf = ({ lines, line }: TodoBlock): string => uidOf(lines) || `\n${line}`;

/** '' for one that has none, against RFC 5545 3.8.4.7. */
export function uidOf(lines: string[]): string {
  for (const { value } of own(lines, 'UID')) return value.trim();
  return '';
}

/** What the other one is to it: its parent, where nothing is said (3.2.15). */
export const relationOf = (related: Content): string =>
  parameter(related, 'RELTYPE')?.toUpperCase() ?? 'PARENT';

function parentIn(lines: string[]): string | null {
  for (const related of own(lines, 'RELATED-TO')) {
    if (relationOf(related) === 'PARENT') return related.value.trim() || null;
  }
  return null;
}

/** The properties of this name of the VTODO itself: its alarms have UIDs and relations of their own. */
function* own(lines: string[], name: string): Generator<Content> {
  let depth = 0;
  for (const line of lines) {
    const edge = edgeOf(line);
    if (edge) depth += edge.isBegin ? 1 : -1;
    else if (depth === 1 && line.slice(0, name.length).toUpperCase() === name) {
      const content = contentIn(line);
      if (content?.name === name) yield content;
    }
  }
}
