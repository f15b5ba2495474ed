import pg from 'pg';

/** What pg sends and gets; its types leave these parts out. */
interface Wire {
  submittedNamedStatements: Record<string, string>;
  parse(statement: { text: string; name?: string }): void;
  bind(values: { values?: unknown[] }): void;
  execute(portal: object): void;
  sync(): void;
}

interface WireQuery extends pg.Submittable {
  hasBeenParsed(wire: Wire): boolean;
  prepare(wire: Wire): void;
  _getRows(wire: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
}

const Query = pg.Query as unknown as new (
  config: pg.QueryConfig & { queryMode: 'extended' },
  callback?: (error: Error | null, result: pg.QueryResult) => void,
) => WireQuery;

/** A statement that goes ahead of another or right behind it, and whose result nobody wants. */
export interface Companion {
  text: string;
  values?: unknown[];
}

/** What travels with a statement, in that order. */
export interface Company {
  ahead: Companion[];
  behind?: Companion[];
}

/**
 * The statement that names the owner, as the policies of schema `app` read it.
 *
 * @param userId a UUID; PostgreSQL refuses what follows for anything else
 */
export const setOwner = (userId: string): Companion => ({
  text: "select set_config('app.user_id', $1, true)",
  values: [userId],
});

/**
 * A statement that brings its owner along. All leave together, before one Sync: where one fails,
 * those behind it are not done. Without a transaction around them they are one by themselves
 * (PostgreSQL's documentation, "Extended Query Overview"): the setting is there
 * while the statement runs, is gone with its transaction, and costs no round trip.
 */
export class OwnedQuery extends Query {
  private answered = 0;

  /** @param statement one with a name is parsed once a connection */
  constructor(
    private readonly company: Company,
    private readonly statement: pg.QueryConfig,
    callback?: (error: Error | null, result: pg.QueryResult) => void,
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
    for (const one of this.company.ahead) send(wire, one);
    super.prepare(wire);
  }

  /** Called once the statement itself is bound; pg's own sends no more than execute and sync. */
  override _getRows(wire: Wire): void {
    wire.execute({});
    for (const one of this.company.behind ?? []) send(wire, one);
    wire.sync();
  }

  override handleDataRow(message: unknown): void {
    if (this.isOwnTurn) super.handleDataRow(message);
  }

  override handleCommandComplete(message: unknown, wire: Wire): void {
    if (this.isOwnTurn) super.handleCommandComplete(message, wire);
    this.answered += 1;
  }

  /** Whether what PostgreSQL answers now is for the statement and not for its company. */
  private get isOwnTurn(): boolean {
    return this.answered === this.company.ahead.length;
  }
}

function send(wire: Wire, { text, values = [] }: Companion): void {
  wire.parse({ text });
  wire.bind({ values });
  wire.execute({});
}
