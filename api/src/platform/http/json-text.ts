/** An answer that is written as JSON already, and goes out as it is. */
export class JsonText {
  constructor(readonly text: string) {}
}

/** One that PostgreSQL has written. */
export class VersionedJson extends JsonText {
  /** @param version the number that its entity tag names: of the resource, or of a list's owner */
  constructor(
    text: string,
    readonly version: number,
  ) {
    super(text);
  }
}
