import pg from 'pg';

/** The parts of pg that put statements on the wire. */
interface Wire {
  query(text: string): void;
  parse(statement: { text: string; name?: string }): void;
}

/** Rewrites every statement of this process on its way to PostgreSQL. @returns what ends it */
export function rewriteStatements(rewrite: (text: string) => string): () => void {
  const wire = (pg as unknown as { Connection: { prototype: Wire } }).Connection.prototype;
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with their own `this`
  const { query, parse } = wire;
  wire.query = function (text) {
    query.call(this, rewrite(text));
  };
  wire.parse = function (statement) {
    parse.call(this, { ...statement, text: rewrite(statement.text) });
  };
  return () => Object.assign(wire, { query, parse });
}
