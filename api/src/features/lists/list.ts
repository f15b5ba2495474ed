/** A list as the rules know it. The Inbox is none: its tasks have no list. */
export interface List {
  id: string;
  /** The number of its last change in its owner's log. */
  seq: number;
  name: string;
  color: string;
  /** Where it stands among the lists; base-62 text in the order of its bytes. */
  position: string;
  archivedAt: Date | null;
  createdAt: Date;
  updatedAt: Date;
}

/** What a person may set. */
export interface ListFields {
  name: string;
  color: string;
  archived: boolean;
}
