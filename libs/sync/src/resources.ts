/** A resource as the API sends it. */
export interface Row {
  /** UUIDv7, chosen by the client that created it. */
  id: string;
  /** Grows with every change of the person's data, so a later state always has a higher one. */
  version: number;
  /** Set if it is in the trash; then it is not shown. */
  deletedAt?: string | null;
}

/** Identifies a row: the name of its resource, such as `task`, and its id. */
export interface Address {
  resource: string;
  id: string;
}

/** One item of a page of `GET /changes`. */
export interface Item extends Address {
  deleted: boolean;
  /** The whole row; null where it is deleted. */
  state: Row | null;
}

/** A page of `GET /changes`, and the data of a `changes` event. */
export interface Page {
  items: Item[];
  hasMore: boolean;
  /** The value of `since` for the next page. */
  next: string;
}

/** An address as a key of a Map. */
export const addressText = ({ resource, id }: Address): string => `${resource}/${id}`;

/** Whether two JSON values are equal. The order of members does not matter. */
export function isSameJson(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return false;
  if (Array.isArray(one) !== Array.isArray(other)) return false;
  const [names, otherNames] = [Object.keys(one), Object.keys(other)];
  return (
    names.length === otherNames.length &&
    names.every((name) => isSameJson(one[name as never], other[name as never]))
  );
}
