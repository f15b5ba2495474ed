import { InvalidInputError } from '../../../platform/problems/invalid-input.error.js';

/** Characters of one entry, and of all that stands between entries: more than any can have. */
const MAX_ENTRY = 256 * 1024;

/** One entry of a list that is a member of the document. */
export interface Piece {
  member: string;
  index: number;
  text: string;
}

/**
 * Cuts a JSON document into the entries of its members' lists, so that it never is in memory as a
 * whole. It knows strings and brackets; JSON.parse judges each piece, and what is left between them.
 */
export class JsonSplitter {
  private depth = 0;
  private isString = false;
  private isEscaped = false;
  /** The document with 0 in the place of each entry. */
  private frame = '';
  /** What has come since the last list, not in the frame yet: so all of it is looked through once. */
  private between = '';
  private entry = '';
  private member = '';
  private index = 0;

  /** @throws InvalidInputError for an entry that is too long */
  *push(text: string): Generator<Piece> {
    let from = 0;
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      if (this.isString) {
        if (this.isEscaped) this.isEscaped = false;
        else if (code === BACKSLASH) this.isEscaped = true;
        else if (code === QUOTE) this.isString = false;
      } else if (code === QUOTE) {
        this.isString = true;
      } else if (code === OPEN_OBJECT || code === OPEN_LIST) {
        this.depth += 1;
        if (this.depth === 2 && code === OPEN_LIST) {
          this.between += text.slice(from, at + 1);
          from = at + 1;
          this.member = memberIn(this.between);
          this.frame += this.between;
          this.between = '';
          this.index = 0;
        }
      } else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        this.depth -= 1;
        if (this.depth === 1 && this.member !== '') {
          yield* this.cut(text.slice(from, at), false);
          this.member = '';
          from = at;
        }
      } else if (code === COMMA && this.depth === 2 && this.member !== '') {
        yield* this.cut(text.slice(from, at), true);
        from = at + 1;
      }
    }
    const rest = text.slice(from);
    if (this.member === '') this.between += rest;
    else this.entry += rest;
    const framed = this.frame.length + this.between.length;
    if (this.entry.length > MAX_ENTRY || framed > MAX_ENTRY) {
      throw refusal(
        this.pointer,
        `is longer than the ${MAX_ENTRY / 1024} kB that one entry can be`,
      );
    }
  }

  /** What stood between the entries. @throws InvalidInputError where that is no JSON */
  end(): unknown {
    if (this.member !== '') throw refusal(this.pointer, 'is where the file breaks off');
    try {
      return JSON.parse(this.frame + this.between);
    } catch {
      throw refusal('', 'must be one JSON document');
    }
  }

  private get pointer(): string {
    return this.member === '' ? '' : `/${this.member}/${this.index}`;
  }

  /** @param more whether another entry has to follow */
  private *cut(rest: string, more: boolean): Generator<Piece> {
    const text = this.entry + rest;
    this.entry = '';
    // Nothing between the brackets is an empty list; nothing beside a comma is a fault.
    if (!more && this.index === 0 && text.trim() === '') return;
    yield { member: this.member, index: this.index, text };
    if (this.index === 0) this.frame += '0';
    this.index += 1;
  }
}

/** The name at the end of a text, in front of its list; '' where that is no JSON. */
function memberIn(text: string): string {
  const [, name] = /("(?:[^"\\]|\\.){1,60}")\s*:\s*\[$/.exec(text) ?? [];
  try {
    return name === undefined ? '' : (JSON.parse(name) as string);
  } catch {
    return '';
  }
}

const [QUOTE, BACKSLASH, COMMA] = [0x22, 0x5c, 0x2c];
const [OPEN_OBJECT, CLOSE_OBJECT, OPEN_LIST, CLOSE_LIST] = [0x7b, 0x7d, 0x5b, 0x5d];

const refusal = (pointer: string, message: string) =>
  new InvalidInputError([{ in: 'body', pointer, message }]);
