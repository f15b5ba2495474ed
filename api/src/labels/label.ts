/** A label as the rules know it. */
export interface Label {
  id: string;
  /** One of its owner's kind, whatever the case. */
  name: string;
  color: string;
  createdAt: Date;
  updatedAt: Date;
}

/** What a person may set. */
export type LabelFields = Pick<Label, 'name' | 'color'>;
