import pg from 'pg';

/** What pg sends and gets; its types leave these parts out. */
interface Wire {
  parse(statement: { text: string }): void;
  bind(values: { values: unknown[] }): void;
  execute(portal: object): void;
}

interface WireQuery extends pg.Submittable {
  prepare(wire: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}

const Query = pg.Query as unknown as new (
  config: { text: string; values: unknown[] | undefined; queryMode: 'extended' },
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

  /** @param userId a UUID; PostgreSQL refuses the statement for anything else */
  constructor(
    private readonly userId: string,
    text: string,
    values: unknown[] | undefined,
    callback: (error: Error | null, result: pg.QueryResult) => void,
  ) {
    super({ text, values, queryMode: 'extended' }, callback);
  }

  override prepare(wire: Wire): void {
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
