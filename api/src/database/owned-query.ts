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

/** The statement that names the owner, as the policies of schema `app` read it. */
const SET_OWNER = "select set_config('app.user_id', $1, true)";

/**
 * A statement that brings its owner along. Both leave together, before one Sync, which makes them
 * one transaction (PostgreSQL's documentation, "Extended Query Overview"): the setting is there
 * while the statement runs, is gone with its transaction, and costs no round trip.
 */
export class OwnedQuery extends Query {
  private ownerIsSet = false;

  /**
   * @param userId a UUID; PostgreSQL refuses the statement for anything else
   * @param statement one with a name is parsed once a connection
   */
  constructor(
    private readonly userId: string,
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
    wire.parse({ text: SET_OWNER });
    wire.bind({ values: [this.userId] });
    wire.execute({});
    super.prepare(wire);
  }

  override handleDataRow(message: unknown): void {
    if (this.ownerIsSet) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.ownerIsSet) super.handleCommandComplete(message, wire);
    this.ownerIsSet = true;
  }
}
