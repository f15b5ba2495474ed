import type { Type } from '@nestjs/common';

/** A resource as its own routes show it. */
export interface ResourceState {
  id: string;
  version: number;
}

/** Finds the states of one resource. */
export interface ResourceStates {
  /**
   * The states of those ids that exist, in no particular order.
   *
   * @param also whether resources in the trash exist, too
   */
  find(userId: string, ids: string[], also: { trash: boolean }): Promise<ResourceState[]>;
}

/** A row as the log has it, by columns; or as the API shows it, by fields. */
export type LoggedRow = Record<string, unknown>;

/** A resource that has versions and is kept in sync. */
interface Declaration {
  /** Its table, which has a column `seq`. */
  name: string;
  /** What its routes answer. */
  dto: Type<ResourceState>;
  /** Resources that it refers to; they come first in a full copy. */
  refersTo?: string[];
  /** Columns that are a part of a field of another name. */
  partOf?: Record<string, string>;
  /** The fields of a logged row that are not the value of one column. */
  show?: (row: LoggedRow) => LoggedRow;
}

export interface DeclaredResource extends Declaration {
  states: Type<ResourceStates>;
}

const declared: DeclaredResource[] = [];

/** Declares a resource, on the provider that finds its states. */
export const StatesOf =
  (declaration: Declaration) =>
  (states: Type<ResourceStates>): void => {
    declared.push({ ...declaration, states });
  };

/** Every declared resource; one that another refers to comes before it. */
export function declaredResources(): DeclaredResource[] {
  const depthOf = ({ refersTo = [] }: DeclaredResource): number =>
    Math.max(0, ...refersTo.map((name) => 1 + depthOf(declaredResource(name)!)));
  return declared.toSorted((a, b) => depthOf(a) - depthOf(b) || a.name.localeCompare(b.name));
}

export const declaredResource = (name: string): DeclaredResource | undefined =>
  declared.find((one) => one.name === name);
