import type { ExportWriter } from '../export-writer.js';
import { type Item, KINDS } from '../items.js';
import { EXPORT_VERSION } from './export-schema.js';

/** The whole account, one resource a line, always the same bytes for the same account. */
export class JsonWriter implements ExportWriter {
  /** Which of KINDS is being written. */
  private section = -1;
  private isFirst = true;

  begin(): string {
    return `{"format":"taskward","version":${EXPORT_VERSION}`;
  }

  add({ kind, item }: Item): string {
    const opened = this.open(KINDS.indexOf(kind));
    const comma = this.isFirst ? '' : ',';
    this.isFirst = false;
    return `${opened}${comma}\n${JSON.stringify(item)}`;
  }

  end(): string {
    return `${this.open(KINDS.length)}}\n`;
  }

  /** Ends the sections before `section`, and begins it. */
  private open(section: number): string {
    let text = '';
    while (this.section < section) {
      if (this.section >= 0) text += this.isFirst ? ']' : '\n]';
      this.section += 1;
      this.isFirst = true;
      const kind = KINDS[this.section];
      if (kind) text += `,\n"${kind}":[`;
    }
    return text;
  }
}
