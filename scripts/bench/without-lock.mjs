// Loaded into the built API, for what the second lock costs: statements go out without their owner.
import pg from 'pg';

const { OwnedQuery } = await import(
  new URL('../../api/dist/platform/database/owned-query.js', import.meta.url).href
);
OwnedQuery.prototype.prepare = function (/** @type {unknown} */ wire) {
  this.company = { ...this.company, ahead: [] };
  /** @type {any} */ (pg.Query.prototype).prepare.call(this, wire);
};
