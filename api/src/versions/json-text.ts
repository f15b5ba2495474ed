/** An answer that PostgreSQL has written as JSON, which goes out as it is. */
export class JsonText {
  /** @param version the number that its entity tag names: of the resource, or of a list's owner */
  constructor(
    readonly text: string,
    readonly version: number,
  ) {}
}
