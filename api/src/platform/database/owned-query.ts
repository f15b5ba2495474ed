import pg from 'pg';

/** What pg sends and gets; its types leave these parts out. */
interface Wire {
  parsedStatements: Record<string, string | undefined>;
  submittedNamedStatements: Record<string, string | undefined>;
  parse(statement: { text: string; name?: string }): void;
  close(statement: { type: 'S'; name: string }): void;
  bind(values: { statement?: string; values?: unknown[] }): void;
  execute(portal: object): void;
  sync(): void;
}

interface WireQuery extends pg.Submittable {
  prepare(wire: Wire): void;
  _getRows(wire: Wire): void;
  handleDataRow(message: unknown): void;
  handleCommandComplete(message: unknown, wire: Wire): void;
  handleError(error: Error, wire: Wire): void;
}

const Query = pg.Query as unknown as new (
  config: pg.QueryConfig & { queryMode: 'extended' },
  callback?: (error: Error | null, result: pg.QueryResult) => void,
) => WireQuery;

/** A statement that goes ahead of another or right behind it, and whose result nobody wants. */
export interface Companion {
  text: string;
  /** For one of few texts that are sent often: PostgreSQL parses and plans it once a connection. */
  name?: string;
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
  name: 'owner',
  text: "select set_config('app.user_id', $1, true)",
  values: [userId],
});

/**
 * As setOwner, for a statement that an index answers in its order: neither what statistics expect
 * of this owner nor the values of parameters can make the planner sort. It plans once a connection
 * what has a name, and where it expects few rows it would otherwise plan each time, or sort them.
 */
export const setOwnerInOrder = (userId: string): Companion => ({
  name: 'owner-in-order',
  text: `select set_config('app.user_id', $1, true), set_config('enable_sort', 'off', true),
    set_config('plan_cache_mode', 'force_generic_plan', true)`,
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
  private readonly parsed: string[] = [];

  /** @param statement one with a name is parsed once a connection */
  constructor(
    private readonly company: Company,
    private readonly statement: pg.QueryConfig,
    callback?: (error: Error | null, result: pg.QueryResult) => void,
  ) {
    super({ ...statement, queryMode: 'extended' }, callback);
  }

  override prepare(wire: Wire): void {
    // First, because pg takes the first ParseComplete for that of the statement with the name.
    const { ahead, behind = [] } = this.company;
    this.parseOnce(wire, this.statement);
    for (const one of ahead) this.parseOnce(wire, one);
    for (const one of behind) this.parseOnce(wire, one);
    for (const one of ahead) send(wire, one);
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

  /** What was parsed may not have been, where something ahead of it failed: it is parsed again. */
  override handleError(error: Error, wire: Wire): void {
    for (const name of this.parsed) delete wire.submittedNamedStatements[name];
    super.handleError(error, wire);
  }

  private parseOnce(wire: Wire, { name, text }: pg.QueryConfig): void {
    if (name === undefined || (wire.parsedStatements[name] ?? wire.submittedNamedStatements[name]))
      return;
    // Where it is there all the same: to close what is not there is no error.
    wire.close({ type: 'S', name });
    wire.parse({ text, name });
    wire.submittedNamedStatements[name] = text;
    this.parsed.push(name);
  }

  /** Whether what PostgreSQL answers now is for the statement and not for its company. */
  private get isOwnTurn(): boolean {
    return this.answered === this.company.ahead.length;
  }
}

function send(wire: Wire, { name, text, values = [] }: Companion): void {
  if (name === undefined) wire.parse({ text });
  wire.bind({ ...(name !== undefined && { statement: name }), values });
  wire.execute({});
}
