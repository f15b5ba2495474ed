/** A label as the rules know it. */
export interface Label {
  id: string;
  /** The number of its last change in its owner's log. */
  seq: number;
  /** One of its owner's kind, whatever the case. */
  name: string;
  color: string;
  createdAt: Date;
  updatedAt: Date;
}

/** What a person may set. */
export type LabelFields = Pick<Label, 'name' | 'color'>;
