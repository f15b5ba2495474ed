import pg from 'pg';

/** What pg sends and gets; its types leave these parts out. */
interface Wire {
  submittedNamedStatements: Record<string, string>;
  parse(statement: { text: string; name?: string }): void;
  bind(values: { values: unknown[] }): void;
  execute(portal: object): void;
}

interface WireQuery extends pg.Submittable {
  hasBeenParsed(wire: Wire): boolean;
  prepare(wire: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}

const Query = pg.Query as unknown as new (
  config: pg.QueryConfig & { queryMode: 'extended' },
  callback: (error: Error | null, result: pg.QueryResult) => void,
) => WireQuery;

/** A statement that goes ahead of another, and whose result nobody wants. */
export interface Herald {
  text: string;
  values: unknown[];
}

/**
 * The statement that names the owner, as the policies of schema `app` read it.
 *
 * @param userId a UUID; PostgreSQL refuses what follows for anything else
 */
export const setOwner = (userId: string): Herald => ({
  text: "select set_config('app.user_id', $1, true)",
  values: [userId],
});

/**
 * A statement that brings its owner along. All leave together, before one Sync, which makes them
 * one transaction (PostgreSQL's documentation, "Extended Query Overview"): the setting is there
 * while the statement runs, is gone with its transaction, and costs no round trip.
 */
export class OwnedQuery extends Query {
  private answered = 0;

  /**
   * @param heralds what goes ahead, in that order
   * @param statement one with a name is parsed once a connection
   */
  constructor(
    private readonly heralds: Herald[],
    private readonly statement: pg.QueryConfig,
    callback: (error: Error | null, result: pg.QueryResult) => void,
  ) {
    super({ ...statement, queryMode: 'extended' }, callback);
  }

  override prepare(wire: Wire): void {
    const { name, text } = this.statement;
    // First, because pg takes the first ParseComplete for that of the statement with the name.
    if (name !== undefined && !this.hasBeenParsed(wire)) {
      wire.parse({ text, name });
      wire.submittedNamedStatements[name] = text;
    }
    for (const herald of this.heralds) {
      wire.parse(herald);
      wire.bind(herald);
      wire.execute({});
    }
    super.prepare(wire);
  }

  override handleDataRow(message: unknown): void {
    if (this.answered === this.heralds.length) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.answered === this.heralds.length) super.handleCommandComplete(message, wire);
    else this.answered += 1;
  }
}
